package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import it.refettorio.local.plan.Part;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Nicolò D'Acquaviola presses twice, and his phone sends again what it was not sure to have sent.
 * Each form has one effect and, however often it is sent, the same answer.
 */
@InTheWholeSystem
class SendingTwiceJourney {

  private WholeSystem system;
  private Window window;
  private LocalDate day;

  @BeforeAll
  void logsInWithCie(WholeSystem system, Chromium chromium) {
    this.system = system;
    day = system.town().nextMeal(TaxCodes.IDA, WholeSystem.TODAY);
    window = chromium.phone(system);
    window.logIn(Person.NICOLO);
  }

  @AfterAll
  void hasNothingToComplainOf() {
    window.close();
  }

  @Test
  @Order(1)
  void oneAbsenceForAFormSentTwice() throws SQLException {
    String path = dayPage();
    var formId = window.formId(path + "/assenza");
    var again = window.sending(path + "/assenza").with("formId", formId);
    long before = absences();

    var first = again.post();
    var second = again.post();

    assertThat(location(first)).contains("/presenze/ricevute/").isEqualTo(location(second));
    assertThat(absences()).isEqualTo(before + 1);
  }

  @Test
  @Order(2)
  void oneAbsenceForTwoFormsOfTwoPages() throws SQLException {
    String path = dayPage();
    long before = absences();

    var other = window.sending(path + "/assenza").with("formId", UUID.randomUUID());
    window.page().navigate(system.portal() + location(other.post()));

    assertThat(window.main()).containsText("era già stata comunicata");
    window.look("nicolo-1-already-reported");
    assertThat(absences()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void oneAbsenceForADoubleClick() throws SQLException {
    window.goTo("/presenze");
    long before = absences();
    window.page().locator("section").last().locator("li.rf-day")
        .filter(new Locator.FilterOptions().setHasText(Italian.day(day)))
        .getByRole(AriaRole.BUTTON).dblclick();

    assertThat(window.main()).containsText("Assenza registrata");
    assertThat(absences()).isEqualTo(before + 1);
  }

  @Test
  @Order(4)
  void oneTopUpForAFormSentTwice() throws SQLException {
    window.goTo("/pagamenti/ricarica");
    var field = window.page().locator("input[name^=pasti-]").first().getAttribute("name");
    var holder = window.page().locator("input[name=intestatario]").first().getAttribute("value");
    var again = window.sending("/pagamenti/ricarica")
        .with("formId", window.formId("/pagamenti/ricarica"))
        .with("intestatario", holder).with(field, 2).with("azione", "continua");
    long before = notices();

    var first = again.post();
    var second = again.post();

    assertThat(location(first)).startsWith("/pagamenti/ricarica/").isEqualTo(location(second));
    assertThat(notices()).isEqualTo(before + 1);
  }

  @Test
  @Order(5)
  void oneTopUpForADoubleClick() throws SQLException {
    window.goTo("/pagamenti/ricarica");
    long before = notices();
    window.field("Numero di pasti per Ida").fill("5");
    window.button("Continua").dblclick();

    assertThat(window.page()).hasURL(Pattern.compile(".*/pagamenti/ricarica/[0-9a-f-]{36}"));
    assertThat(notices()).isEqualTo(before + 1);
  }

  /** Opens Ida's next day; returns its path. */
  private String dayPage() {
    window.goTo("/presenze");
    window.page().locator("a[href*='/giorni/" + day + "']").first().click();
    assertThat(window.page()).hasURL(Pattern.compile(".*/giorni/" + day + "$"));
    return window.page().url().substring(system.portal().length());
  }

  private long absences() throws SQLException {
    return new Figures(system, Part.ATTENDANCE)
        .number("select count(*) from absence where reported_by_name like 'Nicol%'");
  }

  private long notices() throws SQLException {
    return new Figures(system, Part.PAYMENT)
        .number("select count(*) from payment_notice where debtor_name like 'Nicol%'");
  }

  private static String location(APIResponse response) {
    assertThat(response.status()).isBetween(302, 303);
    return response.headers().get("location").replaceFirst("^https?://[^/]+", "");
  }
}
