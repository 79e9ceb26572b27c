package it.refettorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RelayIT extends Portal {

  private static final String LIVIA = "VRDLVI86D57H501H";
  private static final String TULLIO = "MNTTLL84S02F205M";
  private static final String STRANGER = "SBBMRT87L47D612X";

  @Autowired TestEvents events;

  @BeforeEach
  void forget() {
    BACKEND.reset();
  }

  @Test
  void sendsAFreshSignedTokenForTheServiceBehindThePath() throws Exception {
    citizen(STRANGER).get("/presenze/settimana");

    var request = BACKEND.only();
    var token = token(request);
    var claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(claims.getIssuer()).isEqualTo("refettorio-gateway");
    assertThat(claims.getAudience()).containsExactly("attendance");
    assertThat(claims.getStringClaim("name")).isEqualTo("Livia Verdebosco");
    assertThat(claims.getStringClaim("acr")).isEqualTo("https://www.spid.gov.it/SpidL2");
    assertThat(claims.getStringClaim("csrf")).isNotBlank();
    assertThat(claims.getStringClaim("sid")).isNotBlank();
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getStringListClaim("roles")).isEmpty();
    assertThat(claims.getStringListClaim("acts_for")).isEmpty();
    assertThat(Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(claims.toString()).doesNotContain(STRANGER);
  }

  @Test
  void keepsTheIdOfAPersonWithoutFamilyAndTheFormTokenOfASession() throws Exception {
    var browser = citizen("LNSMCH81T45L219M");
    browser.get("/iscrizioni");
    browser.get("/pagamenti");

    var first = token(BACKEND.seen().getFirst()).getJWTClaimsSet();
    var second = token(BACKEND.seen().getLast()).getJWTClaimsSet();
    assertThat(first.getSubject()).isEqualTo(second.getSubject());
    assertThat(first.getStringClaim("csrf")).isEqualTo(second.getStringClaim("csrf"));
    assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID());
    assertThat(first.getAudience()).containsExactly("enrolment");
    assertThat(second.getAudience()).containsExactly("payment");
  }

  @Test
  void letsTheGuardiansOfAFamilyActForItAsSoonAsItIsAnnounced() throws Exception {
    var holder = UUID.randomUUID();
    var other = UUID.randomUUID();
    var nina = UUID.randomUUID();
    var elio = UUID.randomUUID();
    events.send(Topics.FAMILY, family(holder, other, nina), 1);
    events.send(Topics.FAMILY, family(holder, other, nina, elio), 2);

    var tullio = citizen(TULLIO);
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      BACKEND.reset();
      tullio.get("/presenze");
      assertThat(token(BACKEND.only()).getJWTClaimsSet().getStringListClaim("acts_for"))
          .containsExactlyInAnyOrder(
              holder.toString(), other.toString(), nina.toString(), elio.toString());
    });
    assertThat(token(BACKEND.only()).getJWTClaimsSet().getSubject()).isEqualTo(other.toString());

    events.send(Topics.FAMILY, family(holder, other, nina), 1);
    events.send(Topics.FAMILY, family(holder, other, elio), 3);
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      BACKEND.reset();
      citizen(LIVIA).get("/presenze");
      assertThat(token(BACKEND.only()).getJWTClaimsSet().getStringListClaim("acts_for"))
          .containsExactlyInAnyOrder(holder.toString(), elio.toString());
    });
  }

  @Test
  void givesOperatorsTheirRolesAndNobodyToActFor() throws Exception {
    operator("OPERATORE_SCUOLA", "AMMINISTRATORE").get("/ufficio/iscrizioni/domande");

    var claims = token(BACKEND.only()).getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly("enrolment");
    assertThat(claims.getStringListClaim("roles"))
        .containsExactly("AMMINISTRATORE", "OPERATORE_SCUOLA");
    assertThat(claims.getStringListClaim("acts_for")).isEmpty();
  }

  @Test
  void leadsEachPathToItsService() throws Exception {
    var citizen = citizen(LIVIA);
    var operator = operator("AMMINISTRATORE");
    for (String path : List.of("/", "/messaggi", "/messaggi/1")) {
      assertThat(audience(citizen, path)).isEqualTo("notification");
    }
    for (String path : List.of("/ufficio", "/ufficio/messaggi")) {
      assertThat(audience(operator, path)).isEqualTo("notification");
    }
    assertThat(audience(operator, "/ufficio/presenze/oggi")).isEqualTo("attendance");
    assertThat(audience(operator, "/ufficio/pagamenti")).isEqualTo("payment");
  }

  @Test
  void dropsEveryHeaderAndCookieAClientMayLieWith() {
    var browser = citizen(LIVIA);
    browser.send(browser.to("/presenze")
        .header("Authorization", "Bearer mine")
        .header("X-User", "admin")
        .header("X-Forwarded-For", "1.2.3.4")
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "for=1.2.3.4")
        .header("X-Remote-User", "admin")
        .header("traceparent", "00-11111111111111111111111111111111-2222222222222222-01")
        .header("Cookie", "lang=en; altro=1; esito=presenze.fatto")
        .header("Accept-Language", "it")
        .GET());

    var request = BACKEND.only();
    assertThat(request.header("Authorization")).startsWith("Bearer ey");
    assertThat(request.headers()).doesNotContainKeys("X-user", "X-remote-user", "Forwarded");
    assertThat(request.headers().getOrDefault("Traceparent", List.of())).noneMatch(
        trace -> trace.contains("11111111111111111111111111111111"));
    assertThat(request.header("X-Forwarded-For")).isEqualTo("1.2.3.4");
    assertThat(request.header("Cookie")).isEqualTo("lang=en; esito=presenze.fatto");
    assertThat(request.header("Accept-Language")).isEqualTo("it");
    assertThat(request.headers().get("Upgrade")).isNull();
  }

  @Test
  void dropsTheCookiesOfAServiceButTheTwoThatPagesNeed() {
    BACKEND.answers(303, "",
        new String[] {"Location", "/presenze"},
        new String[] {"Set-Cookie", "JSESSIONID=x; Path=/"},
        new String[] {"Set-Cookie", "esito=presenze.fatto; Path=/"});

    var answer = citizen(LIVIA).post("/presenze/oggi", "_csrf=x");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/presenze");
    assertThat(answer.headers().allValues("set-cookie"))
        .containsExactly("esito=presenze.fatto; Path=/");
  }

  @Test
  void hasAPageForAServiceThatDoesNotAnswer() {
    var answer = citizen(LIVIA).get("/portafoglio");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    assertThat(answer.body()).contains("Il portafoglio in questo momento non risponde. "
        + "I tuoi dati sono al sicuro, riprova tra poco.", "Livia Verdebosco", "/esci");
  }

  @Test
  void hasAProblemForAProgramWhoseServiceDoesNotAnswer() {
    var browser = citizen(LIVIA);
    var answer = browser.send(browser.to("/api/wallet/saldo").setHeader("Accept", "*/*").GET());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("content-type"))
        .contains("application/problem+json");
  }

  @Test
  void stopsAskingAServiceThatKeepsFailingButNotTheOthers() {
    var browser = citizen(LIVIA);
    for (int i = 0; i < 25; i++) {
      assertThat(browser.get("/portafoglio").statusCode()).isEqualTo(503);
    }

    assertThat(stranger().get("/actuator/prometheus").body())
        .contains("resilience4j_circuitbreaker_state{", "name=\"wallet\",state=\"open\"} 1.0");
    assertThat(browser.get("/presenze").statusCode()).isEqualTo(200);
    assertThat(stranger().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void handsAFormOnAsItIs() {
    String form = "_csrf=a%2Bb%3D&nota=perch%C3%A9+no%3F&alunno=1&alunno=2&vuoto=&alunno=1";

    citizen(LIVIA).post("/presenze/oggi?alunno=1&q=a%20b%2Bc", form);

    var request = BACKEND.only();
    assertThat(request.text()).isEqualTo(form);
    assertThat(request.uri().getRawQuery()).isEqualTo("alunno=1&q=a%20b%2Bc");
    assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void handsAnUploadOfFiveMegabytesOnAsItIs() {
    var file = new byte[5 * 1024 * 1024];
    new Random(20261124).nextBytes(file);
    byte[] body = multipart(file);
    var browser = citizen(LIVIA);

    var answer = browser.send(browser.to("/iscrizioni/bozza/allegati")
        .header("Origin", "http://localhost:8080")
        .header("Content-Type", "multipart/form-data; boundary=XyZ")
        .POST(BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(BACKEND.only().body()).isEqualTo(body);
    assertThat(BACKEND.only().header("Content-Type"))
        .isEqualTo("multipart/form-data; boundary=XyZ");
  }

  @Test
  void refusesABodyThatNoServiceWouldTake() {
    var browser = citizen(LIVIA);

    var answer = browser.send(browser.to("/iscrizioni/bozza/allegati")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", "application/octet-stream")
        .POST(BodyPublishers.ofByteArray(new byte[9 * 1024 * 1024])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(BACKEND.seen()).isEmpty();
  }

  @Test
  void keepsTheCharsetThatAnXmlDocumentDeclaresItself() {
    var stranger = stranger();
    stranger.send(stranger.to("/pagopa/paForNode")
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString("<soap/>")));

    assertThat(BACKEND.only().header("Content-Type")).isEqualTo("text/xml");
  }

  @Test
  void handsTheMessagesOfThePaymentNetworkOnWithoutSessionOrToken() {
    var stranger = stranger();
    var answer = stranger.send(stranger.to("/pagopa/paForNode")
        .setHeader("Accept", "*/*")
        .header("SOAPAction", "paVerifyPaymentNotice")
        .header("Authorization", "Bearer mine")
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString("<soap/>")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(BACKEND.only().text()).isEqualTo("<soap/>");
    assertThat(BACKEND.only().header("SOAPAction")).isEqualTo("paVerifyPaymentNotice");
    assertThat(BACKEND.only().header("Authorization")).isNull();
  }

  private static String audience(Browser browser, String path) throws Exception {
    BACKEND.reset();
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
    assertThat(BACKEND.only().uri().getPath()).isEqualTo(path);
    return token(BACKEND.only()).getJWTClaimsSet().getAudience().getFirst();
  }

  private static FamilyState family(UUID holder, UUID other, UUID... pupils) {
    return new FamilyState(
        new HolderId(holder),
        List.of(
            new Guardian(new GuardianId(holder), LIVIA, "Livia", "Verdebosco",
                GuardianRole.HOLDER),
            new Guardian(new GuardianId(other), TULLIO, "Tullio", "Montegrigio",
                GuardianRole.CO_GUARDIAN)),
        List.of(pupils).stream()
            .map(pupil -> new Pupil(new PupilId(pupil), "MNTNNI20P63A944L", "Nina", "Montegrigio",
                LocalDate.of(2020, 9, 23)))
            .toList());
  }

  private static byte[] multipart(byte[] file) {
    byte[] head = ("--XyZ\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n"
        + "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"isee.pdf\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n").getBytes();
    byte[] tail = "\r\n--XyZ--\r\n".getBytes();
    byte[] whole = new byte[head.length + file.length + tail.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(file, 0, whole, head.length, file.length);
    System.arraycopy(tail, 0, whole, head.length + file.length, tail.length);
    return whole;
  }
}
