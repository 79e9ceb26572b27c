package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import it.refettorio.local.plan.Part;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Amal Bensahara opens the page in time and presses too late. The clock cannot jump in the middle
 * of a run, so the municipality's parameter does: the kindergarten's families have until 8:00
 * instead of 9:15, which at 8:30 is over.
 */
@InTheWholeSystem
class AfterTheCutoffJourney {

  private WholeSystem system;
  private Window window;

  @BeforeAll
  void logsIn(WholeSystem system, Chromium chromium) {
    this.system = system;
    window = chromium.phone(system);
    window.logIn(Person.AMAL);
  }

  @AfterAll
  void hasNothingToComplainOf() throws SQLException {
    attendance().change("delete from cutoff_window where school_id is not null");
    window.close();
  }

  @Test
  @Order(1)
  void refusesInPlainWordsWhatArrivesTooLate() throws SQLException {
    openDay(WholeSystem.TODAY);
    assertThat(window.button("Comunica assenza")).isVisible();
    window.look("amal-1-day-in-time");

    attendance().change("""
        insert into cutoff_window (service, school_id, closes_at)
        select 'CANTEEN', school_id, '08:00' from school where code = 'RVAA001011'
        """);
    window.button("Comunica assenza").click();

    assertThat(window.main()).containsText("Non abbiamo registrato nulla");
    assertThat(window.main()).containsText("L'orario limite, le 8:00, è passato");
    assertThat(window.main()).containsText("verrebbe addebitato");
    assertThat(window.button("Comunica assenza")).hasCount(0);
    window.look("amal-2-day-too-late");
  }

  @Test
  @Order(2)
  void offersTheNextDaysStill() {
    window.goTo("/presenze");
    assertThat(window.main()).containsText("Puoi ancora cambiare i prossimi giorni");
    assertThat(window.button("Comunica assenza")).isVisible();
    window.look("amal-3-week-too-late");
  }

  @Test
  @Order(3)
  void refusesADayThatIsOver() {
    openDay(WholeSystem.TODAY.plusDays(1));
    var form = window.formId(path() + "/assenza");
    var past = path().replace(
        WholeSystem.TODAY.plusDays(1).toString(), WholeSystem.TODAY.minusDays(1).toString());

    var answer = window.sending(past + "/assenza").with("formId", form).post();

    assertThat(answer.headers().get("location")).contains(past);
    window.goTo(past);
    assertThat(window.main()).containsText("Questo giorno è passato");
    window.look("amal-4-past-day");
  }

  /** Samir's day; he goes to the kindergarten. */
  private void openDay(LocalDate day) {
    window.goTo("/presenze");
    window.page().locator("section").filter(
        new Locator.FilterOptions().setHasText("Samir"))
        .locator("a[href$='/giorni/" + day + "']").first().click();
  }

  private String path() {
    return window.page().url().substring(system.portal().length());
  }

  private Figures attendance() {
    return new Figures(system, Part.ATTENDANCE);
  }
}
