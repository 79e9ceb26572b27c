package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.local.plan.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What must not work, tried by somebody without a login and by Ottavia, who has one. */
@InTheWholeSystem
class RightsJourney {

  private static final Map<Part, String> A_PAGE_OF_EACH = Map.of(
      Part.NOTIFICATION, "/", Part.ENROLMENT, "/iscrizioni", Part.ATTENDANCE, "/presenze",
      Part.WALLET, "/portafoglio", Part.PAYMENT, "/pagamenti");

  private final HttpClient http = HttpClient.newHttpClient();
  private WholeSystem system;
  private Window ottavia;

  @BeforeAll
  void logIn(WholeSystem system, Chromium chromium) {
    this.system = system;
    ottavia = chromium.phone(system);
    ottavia.logIn(Person.OTTAVIA);
    ottavia.goTo("/presenze");
  }

  @AfterAll
  void hasNothingToComplainOf() {
    ottavia.close();
    http.close();
  }

  @Test
  @Order(1)
  void noServiceAnswersWithoutTheGatewaysToken() throws Exception {
    for (var each : A_PAGE_OF_EACH.entrySet()) {
      URI page = URI.create(system.url(each.getKey()) + each.getValue());
      assertThat(status(HttpRequest.newBuilder(page))).as("%s", page).isEqualTo(401);
      assertThat(status(HttpRequest.newBuilder(page)
          .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")))
          .as("%s with a made-up token", page).isEqualTo(401);
    }
  }

  @Test
  @Order(2)
  void noHeaderOfTheClientsMakesAnybody() throws Exception {
    String somebody = holder("Alberto", "Molteni");
    for (String path : A_PAGE_OF_EACH.values()) {
      var request = HttpRequest.newBuilder(URI.create(system.portal() + path))
          .header("Accept", "text/html")
          .header("Authorization", "Bearer x").header("X-User", somebody)
          .header("X-Forwarded-User", somebody).header("X-Remote-User", somebody)
          .header("X-Caller", somebody).header("Forwarded", "for=127.0.0.1");
      var answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/accedi");
    }
  }

  @Test
  @Order(3)
  void headersOfTheClientsDoNotChangeWhoSheIs() throws SQLException {
    String alberto = holder("Alberto", "Molteni");
    ottavia.page().setExtraHTTPHeaders(Map.of("X-User", alberto, "X-Forwarded-User", alberto,
        "Authorization", "Bearer x"));
    ottavia.goTo("/portafoglio");
    assertThat(ottavia.main()).containsText("Intestatario: Ottavia Pietrachiara");
    ottavia.look("ottavia-1-wallet");
    ottavia.page().setExtraHTTPHeaders(Map.of());
  }

  @Test
  @Order(4)
  void anotherFamilysThingsDoNotExistForHer() throws SQLException {
    var wallet = new Figures(system, Part.WALLET);
    String alberto = holder("Alberto", "Molteni");
    String emma = wallet.text("select pupil_id from pupil where first_name = 'Emma'"
        + " and last_name = 'Molteni'");
    String movement = wallet.text(
        "select id from ledger.movement where holder_id = '" + alberto + "' limit 1");

    for (String path : new String[] {
        "/portafoglio/movimenti/" + movement,
        "/portafoglio?intestatario=" + alberto,
        "/pagamenti/ricarica?intestatario=" + alberto,
        "/presenze/" + emma,
        "/presenze/" + emma + "/giorni/2026-11-30",
        "/iscrizioni/" + emma}) {
      assertThat(ottavia.goTo(path).status()).as(path).isIn(403, 404);
      assertThat(ottavia.main().innerText()).as(path).doesNotContain("Emma");
    }
    ottavia.look("ottavia-2-not-found");

    ottavia.goTo("/presenze");
    var absence = ottavia.sending("/presenze/" + emma + "/giorni/2026-11-30/assenza")
        .with("formId", UUID.randomUUID()).post();
    assertThat(absence.status()).isIn(403, 404);
  }

  @Test
  @Order(5)
  void anotherSitesFormIsRefused() {
    ottavia.goTo("/presenze");
    var logout = ottavia.sending("/esci").from("https://altrove.example").post();
    assertThat(logout.status()).isEqualTo(403);
    assertThat(logout.text()).contains("La richiesta non è partita da una pagina di questo sito");
    ottavia.goTo("/");
    assertThat(ottavia.heading("Ciao, Ottavia")).isVisible();
  }

  @Test
  @Order(6)
  void aFormWithoutItsTokenIsRefused() throws SQLException {
    ottavia.goTo("/pagamenti/ricarica");
    long before = new Figures(system, Part.PAYMENT).number("select count(*) from payment_notice");
    var answer = ottavia.sending("/pagamenti/ricarica").with("_csrf", "made-up")
        .with("formId", UUID.randomUUID()).post();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(new Figures(system, Part.PAYMENT).number("select count(*) from payment_notice"))
        .isEqualTo(before);
  }

  @Test
  @Order(7)
  void theOfficesAreClosedToFamilies() {
    assertThat(ottavia.goTo("/ufficio").status()).isEqualTo(403);
    assertThat(ottavia.goTo("/ufficio/portafogli").status()).isEqualTo(403);
    assertThat(ottavia.main()).containsText("non è per la tua utenza");
    ottavia.look("ottavia-3-office");
  }

  private String holder(String first, String last) throws SQLException {
    return new Figures(system, Part.WALLET).text("select holder_id from holder where first_name = '"
        + first + "' and last_name = '" + last + "'");
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
    return answer.statusCode();
  }
}
