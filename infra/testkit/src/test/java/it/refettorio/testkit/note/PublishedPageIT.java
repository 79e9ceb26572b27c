package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.testkit.note.NoteEvent.NoteWritten;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** The dashboard page from which a topic is sent again. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
        "spring.application.name=desk",
        "refettorio.office-path=/ufficio/note",
        "refettorio.caller.audience=desk"})
@WithInfrastructure
class PublishedPageIT {

  private static final String PATH = "/ufficio/note/eventi-pubblicati";

  @LocalServerPort int port;
  @Autowired Outbox outbox;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private TestCaller administrator;
  private RestTestClient http;

  @BeforeEach
  void threeNotesWereTold() {
    administrator = TestCallers.operator("AMMINISTRATORE");
    http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    jdbc.sql("delete from outbox").update();
    transaction.executeWithoutResult(status -> {
      for (var text : new String[] {"one", "two", "three"}) {
        outbox.append(Announcement.fact(NoteEvent.NOTES, new NoteWritten("desk", text), null));
      }
    });
    await().atMost(Duration.ofSeconds(20)).until(() -> sent() == 3);
  }

  @Test
  void anAdministratorSeesWhatWasToldAndSendsItAgainOnce() {
    assertThat(page(administrator, PATH, 200)).contains(NoteEvent.NOTES.name(), "Da mandare");
    var firstSent = lastSending();
    var form = UUID.randomUUID();

    var answer = post(administrator, form, NoteEvent.NOTES.name(), "");

    var location = answer.getResponseHeaders().getFirst("Location");
    assertThat(answer.getStatus().value()).isEqualTo(302);
    assertThat(location).endsWith(PATH + "?rimandati=3");
    assertThat(page(administrator, location.substring(location.indexOf("/ufficio")), 200))
        .contains("Eventi da mandare di nuovo: 3");
    await().atMost(Duration.ofSeconds(20)).until(() -> sent() == 3 && lastSending() > firstSent);
    var secondSent = lastSending();
    post(administrator, form, NoteEvent.NOTES.name(), "");
    assertThat(sent()).isEqualTo(3);
    assertThat(lastSending()).isEqualTo(secondSent);
  }

  @Test
  void aDayInTheFutureSendsNothingAndADayThatIsNoneIsSaid() {
    var future = post(administrator, UUID.randomUUID(), NoteEvent.NOTES.name(), "2999-01-01");
    assertThat(future.getStatus().value()).as(body(future)).isEqualTo(302);
    assertThat(future.getResponseHeaders().getFirst("Location")).endsWith("?rimandati=0");

    var refused = post(administrator, UUID.randomUUID(), NoteEvent.NOTES.name(), "ieri");

    assertThat(refused.getStatus().value()).isEqualTo(422);
    assertThat(body(refused)).contains("Scrivi il giorno", "value=\"ieri\"");
    assertThat(body(post(administrator, UUID.randomUUID(), "test.unknown.v1", "")))
        .contains("Scegli uno degli argomenti");
  }

  @Test
  void theTwoPagesOfEventsLeadToEachOtherButOnlyAdministratorsToThis() {
    var clerk = TestCallers.operator("OPERATORE");

    assertThat(page(administrator, "/ufficio/note/eventi-fermi", 200)).contains(PATH);
    assertThat(page(administrator, PATH, 200)).contains("/ufficio/note/eventi-fermi");
    assertThat(page(clerk, "/ufficio/note/eventi-fermi", 200)).doesNotContain(PATH);
    page(clerk, PATH, 403);
    assertThat(post(clerk, UUID.randomUUID(), NoteEvent.NOTES.name(), "").getStatus().value())
        .isEqualTo(403);
  }

  private long sent() {
    return jdbc.sql("select count(*) from outbox where published_at is not null")
        .query(Long.class).single();
  }

  private double lastSending() {
    return jdbc.sql("select coalesce(extract(epoch from max(published_at)), 0) from outbox")
        .query(Double.class).single();
  }

  private String page(TestCaller caller, String path, int status) {
    var answer = http.get().uri(path).headers(caller::signIn).accept(MediaType.TEXT_HTML)
        .exchange().expectStatus().isEqualTo(status).returnResult(byte[].class);
    return body(answer);
  }

  private ExchangeResult post(TestCaller caller, UUID form, String topic, String from) {
    return http.post().uri(PATH).headers(caller::signIn).accept(MediaType.TEXT_HTML)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("_csrf=" + caller.csrf() + "&formId=" + form + "&argomento=" + topic
            + "&dal=" + from)
        .exchange().returnResult(byte[].class);
  }

  private static String body(ExchangeResult answer) {
    return new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8)
        .replace("&#39;", "'");
  }
}
