package it.refettorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.gateway.login.Level;
import it.refettorio.gateway.login.SignedIn.Citizen;
import it.refettorio.gateway.rights.TaxCode;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {
  "refettorio.edge.limits.session.requests=20",
  "refettorio.edge.limits.session.per=1h",
  "refettorio.edge.limits.payments.requests=5",
  "refettorio.edge.limits.payments.per=1h"
})
class DoorIT extends Portal {

  private static final String LIVIA = "VRDLVI86D57H501H";

  @BeforeEach
  void forget() {
    BACKEND.reset();
  }

  @Test
  void sendsAStrangerToTheLoginAndRemembersThePage() {
    var answer = stranger().get("/presenze?settimana=2026-W48");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .endsWith("/accedi?torna=%2Fpresenze%3Fsettimana%3D2026-W48");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(BACKEND.seen()).isEmpty();
  }

  @Test
  void answersAProgramWithoutSessionWithAProblem() {
    var stranger = stranger();
    var answer = stranger.send(
        stranger.to("/api/wallet/saldo").setHeader("Accept", "application/json").GET());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void sendsNobodyFromTheApiToTheLoginPage() {
    var stranger = stranger();
    var answer = stranger.send(
        stranger.to("/api/wallet/saldo").setHeader("Accept", "text/html,*/*").GET());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("location")).isEmpty();
  }

  @Test
  void tellsAStrangerWhoSendsAFormThatTheSessionIsOver() {
    var answer = stranger().post("/presenze/oggi", "_csrf=x");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/accedi?scaduta");
    assertThat(stranger().get("/accedi?scaduta").body()).contains("La sessione è scaduta");
  }

  @Test
  void offersTheThreeWaysIn() {
    var answer = stranger().get("/accedi?torna=%2Fpresenze");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Entra con SPID", "Entra con CIE", "Operatori comunali",
        "/accedi/spid?torna=%2Fpresenze", "/accedi/cie?torna=%2Fpresenze",
        "/accedi/operatori?torna=%2Fpresenze", "livello 2");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void saysThatTheIdentityProviderIsDownInsteadOfSendingThere() {
    var answer = stranger().get("/accedi/spid");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .contains("/accesso-negato?motivo=provider-down&via=spid");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      nr19|i tentativi sono esauriti
      nr20|serve un accesso di livello 2
      nr21|È passato troppo tempo
      nr22|Senza il consenso
      nr23|sospesa o revocata
      nr25|Hai annullato
      no-role|non è abilitata
      technical|C’è un problema tecnico nostro
      qualcosa|C’è un problema tecnico nostro
      """)
  void saysWhyALoginFailed(String why, String words) {
    var answer = stranger().get("/accesso-negato?motivo=" + why + "&via=spid&rif=0123abcd");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/uscita", "/accedi/nessuno"})
  void hasAPageForGoodByeAndForNothing(String path) {
    assertThat(stranger().get(path).body()).contains("Comune di Roccaverde");
  }

  @Test
  void refusesAnUnsafeRequestOfAnotherSite() {
    var browser = citizen(LIVIA);
    var form = BodyPublishers.ofString("_csrf=x");

    assertThat(browser.send(browser.to("/presenze/oggi").POST(form)).statusCode()).isEqualTo(403);
    assertThat(browser.send(browser.to("/presenze/oggi")
        .header("Sec-Fetch-Site", "cross-site").POST(form)).statusCode()).isEqualTo(403);
    assertThat(browser.send(browser.to("/presenze/oggi")
        .header("Sec-Fetch-Site", "same-site").POST(form)).statusCode()).isEqualTo(403);
    assertThat(browser.send(browser.to("/presenze/oggi")
        .header("Origin", "http://evil.example").POST(form)).statusCode()).isEqualTo(403);
    assertThat(browser.send(browser.to("/presenze/oggi")
        .header("Origin", "null").DELETE()).statusCode()).isEqualTo(403);
    assertThat(BACKEND.seen()).isEmpty();

    assertThat(browser.send(browser.to("/presenze/oggi")
        .header("Origin", "http://localhost:8080").POST(form)).statusCode()).isEqualTo(200);
    assertThat(BACKEND.seen()).hasSize(1);
  }

  @Test
  void keepsCitizensOutOfTheOfficeAndOperatorsOutOfTheFamilysDesk() {
    assertThat(citizen(LIVIA).get("/ufficio/presenze").statusCode()).isEqualTo(403);
    assertThat(operator("AMMINISTRATORE").get("/presenze").statusCode()).isEqualTo(403);
    assertThat(operator("AMMINISTRATORE").get("/").headers().firstValue("location").orElseThrow())
        .endsWith("/ufficio");
    assertThat(BACKEND.seen()).isEmpty();
  }

  @Test
  void endsASessionThatHasLastedLongEnough() {
    var livia = new Citizen(new TaxCode(LIVIA), "Livia Verdebosco", Level.TWO);
    var almost = signedIn(livia, clock.instant().minus(Duration.ofHours(8)).plusSeconds(60));
    var over = signedIn(livia, clock.instant().minus(Duration.ofHours(8)).minusSeconds(1));

    assertThat(almost.get("/presenze").statusCode()).isEqualTo(200);
    assertThat(over.get("/presenze").statusCode()).isEqualTo(302);
    assertThat(over.get("/presenze").headers().firstValue("location").orElseThrow())
        .contains("/accedi");
  }

  @Test
  void logsOutWithTheTokenOfThePageOnly() {
    var browser = citizen(LIVIA);
    var printed = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
        .matcher(browser.get("/portafoglio").body());
    assertThat(printed.find()).isTrue();

    assertThat(browser.post("/esci", "_csrf=wrong").statusCode()).isEqualTo(403);
    assertThat(browser.get("/presenze").statusCode()).isEqualTo(200);
    var left = browser.post("/esci", "_csrf=" + printed.group(1));

    assertThat(left.headers().firstValue("location").orElseThrow()).endsWith("/uscita");
    assertThat(browser.get("/presenze").statusCode()).isEqualTo(302);
  }

  @Test
  void stopsAVisitorWhoAsksTooMuch() {
    var busy = citizen(LIVIA);
    for (int i = 0; i < 20; i++) {
      assertThat(busy.get("/presenze").statusCode()).isEqualTo(200);
    }

    var answer = busy.get("/presenze");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    assertThat(answer.body()).contains("Hai fatto molte richieste in poco tempo");
    assertThat(citizen(LIVIA).get("/presenze").statusCode()).isEqualTo(200);
  }

  @Test
  void takesPaymentMessagesFromThePaymentNetworkOnly() throws Exception {
    var elsewhere = HttpClient.newBuilder()
        .localAddress(InetAddress.getByName("127.0.0.2")).build();

    var answer = elsewhere.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pagopa/paForNode"))
            .POST(BodyPublishers.ofString("<paSendRTV2Request/>")).build(),
        BodyHandlers.ofString());

    assertThat(answer.statusCode()).isIn(401, 403);
  }

  @Test
  void limitsThePaymentNetworkByItsOwnMeasure() {
    var network = stranger();
    for (int i = 0; i < 5; i++) {
      assertThat(network.get("/pagopa/paForNode").statusCode()).isEqualTo(200);
    }

    assertThat(network.get("/pagopa/paForNode").statusCode()).isEqualTo(429);
  }

  @Test
  void bindsTheBrowserWithStrictHeaders() {
    BACKEND.answers(200, "<p>ok</p>".repeat(500));
    var browser = citizen(LIVIA);
    var headers = browser.send(browser.to("/presenze").header("Accept-Encoding", "gzip").GET())
        .headers();

    assertThat(headers.firstValue("content-security-policy")).contains(
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "frame-ancestors 'none'; form-action 'self' http://localhost:1 "
            + "http://localhost:8091");
    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
    assertThat(headers.firstValue("cache-control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("content-encoding")).contains("gzip");
    assertThat(headers.firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  void servesTheAssetsForEverWithoutASession() {
    var link = Pattern.compile("href=\"(/a/[^\"]+app\\.css)\"")
        .matcher(stranger().get("/accedi").body());
    assertThat(link.find()).isTrue();

    var answer = stranger().get(link.group(1));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }
}
