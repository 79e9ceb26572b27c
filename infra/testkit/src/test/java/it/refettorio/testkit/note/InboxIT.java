package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.starter.inbox.ParkedRecord;
import it.refettorio.starter.inbox.ParkedRecords;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.testkit.note.NoteEvent.LineEvent.LineDrawn;
import it.refettorio.testkit.note.NoteEvent.NoteWritten;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithInfrastructure
class InboxIT {

  @Autowired TestEvents events;
  @Autowired ParkedRecords parked;
  @Autowired JdbcClient jdbc;

  private final String key = "key-" + UUID.randomUUID();

  @BeforeEach
  void nothingIsForbidden() {
    jdbc.sql("delete from forbidden").update();
  }

  @Test
  void aFactThatIsDeliveredTwiceIsAppliedOnce() {
    var id = UUID.randomUUID();
    events.send(NoteEvent.NOTES, new NoteWritten(key, "once"), 0, id);
    events.send(NoteEvent.NOTES, new NoteWritten(key, "once"), 0, id);
    events.send(NoteEvent.NOTES, new NoteWritten(key, "last"), 0);

    theNotesBecome("once", "last");
  }

  @Test
  void aRecordThatNobodyCanReadIsParkedAndOthersGoOn() {
    events.sendRaw(NoteEvent.NOTES.name(), key, "{".getBytes(StandardCharsets.UTF_8), Map.of(
        "ce_id", UUID.randomUUID().toString(), "ce_time", "2026-11-23T08:00:00Z",
        "ce_type", "it.refettorio.NoteWritten.v1"));
    events.sendRaw(NoteEvent.NOTES.name(), key + "b", new byte[0], Map.of());
    events.send(NoteEvent.NOTES, new NoteWritten(key + "c", "fine"), 0);

    await().atMost(Duration.ofSeconds(20)).until(() -> notes(key + "c").equals(List.of("fine")));
    await().atMost(Duration.ofSeconds(20)).until(() ->
        parkedOf(key).size() == 1 && parkedOf(key + "b").size() == 1);
  }

  @Test
  void aRecordWithAStrangeKeyAndAnEmptyHeaderIsParkedToo() {
    var strange = "a\0b" + "x".repeat(5_000) + key;
    events.sendRaw(NoteEvent.NOTES.name(), strange, "{".getBytes(StandardCharsets.UTF_8),
        Collections.singletonMap("ce_type", null));
    events.send(NoteEvent.NOTES, new NoteWritten(key, "fine"), 0);

    theNotesBecome("fine");
    await().atMost(Duration.ofSeconds(20)).until(() -> parked.list().stream()
        .anyMatch(record -> record.key().startsWith("abxxx")));
  }

  @Test
  void aReasonDoesNotQuoteTheRecord() {
    events.sendRaw(NoteEvent.NOTES.name(), key,
        "{\"key\": {\"name\": \"Livia\"}, \"text\": []}".getBytes(StandardCharsets.UTF_8), Map.of(
            "ce_id", UUID.randomUUID().toString(), "ce_time", "2026-11-23T08:00:00Z",
            "ce_type", "it.refettorio.NoteWritten.v1"));

    await().atMost(Duration.ofSeconds(20)).until(() -> parkedOf(key).size() == 1);
    assertThat(parkedOf(key).getFirst().reason()).contains("key").doesNotContain("Livia");
  }

  @Test
  void laterRecordsOfAParkedKeyWaitBehindItAndRetryAppliesThemInOrder() {
    jdbc.sql("insert into forbidden values ('second')").update();
    for (var text : List.of("first", "second", "third", "fourth")) {
      events.send(NoteEvent.NOTES, new NoteWritten(key, text), 0);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> parkedOf(key).size() == 3);
    assertThat(notes(key)).containsExactly("first");

    assertThat(parked.retry(parkedOf(key).getFirst().id())).isZero();
    assertThat(parkedOf(key).getFirst().attempts()).isEqualTo(2);

    jdbc.sql("delete from forbidden").update();
    assertThat(parked.retry(parkedOf(key).getLast().id())).isEqualTo(3);

    assertThat(notes(key)).containsExactly("first", "second", "third", "fourth");
    assertThat(parkedOf(key)).isEmpty();
    events.send(NoteEvent.NOTES, new NoteWritten(key, "fifth"), 0);
    theNotesBecome("first", "second", "third", "fourth", "fifth");
  }

  @Test
  void oneBadRecordInABatchDoesNotHoldTheOthers() {
    for (int n = 0; n < 50; n++) {
      events.send(NoteEvent.LINES, new LineDrawn(key + n % 5, key + "/" + n), 0);
    }
    events.send(NoteEvent.LINES, new LineDrawn(key + "bad", "bad" + key), 0);
    for (int n = 50; n < 100; n++) {
      events.send(NoteEvent.LINES, new LineDrawn(key + n % 5, key + "/" + n), 0);
    }

    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.sql(
        "select coalesce(sum(lines), 0) from total where key like ?").param(key + "%")
        .query(Long.class).single()).isEqualTo(100));
    await().atMost(Duration.ofSeconds(20)).until(() -> parkedOf(key + "bad").size() == 1);
  }

  @Test
  void aParkedRecordThatIsDeliveredAgainIsParkedOnce() {
    jdbc.sql("insert into forbidden values ('again')").update();
    var id = UUID.randomUUID();
    events.send(NoteEvent.NOTES, new NoteWritten(key, "again"), 0, id);
    events.send(NoteEvent.NOTES, new NoteWritten(key, "again"), 0, id);
    await().atMost(Duration.ofSeconds(20)).until(() -> parkedOf(key).size() == 2);

    jdbc.sql("delete from forbidden").update();
    parked.retry(parkedOf(key).getFirst().id());

    assertThat(notes(key)).containsExactly("again");
    assertThat(parkedOf(key)).isEmpty();
  }

  private List<ParkedRecord> parkedOf(String wanted) {
    return parked.list().stream().filter(record -> record.key().equals(wanted)).toList();
  }

  private List<String> notes(String wanted) {
    return jdbc.sql("select text from note where key = ? order by id").param(wanted)
        .query(String.class).list();
  }

  private void theNotesBecome(String... texts) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(notes(key)).containsExactly(texts));
  }
}
