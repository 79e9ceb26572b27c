package it.refettorio.testkit.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.starter.outbox.PublishedTopic;
import it.refettorio.starter.outbox.Republication;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.testkit.note.NoteEvent.LineEvent.LineDrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionOperations;

/** A topic is lost with all that was on it, and filled again from the outbox. */
@SpringBootTest
@WithInfrastructure
class RepublicationIT {

  private static final String TOPIC = NoteEvent.LINES.name();

  @Autowired TestEvents events;
  @Autowired Outbox outbox;
  @Autowired Republication republication;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired KafkaAdmin kafka;
  @Autowired DataSource dataSource;

  private final String key = "again-" + UUID.randomUUID();

  @BeforeEach
  void nothingIsOnItsWay() throws Exception {
    jdbc.sql("delete from outbox").update();
    loseTheTopic();
  }

  @Test
  void aLostTopicIsFilledAgainWithTheSameEventsAndNobodyCountsOneTwice() throws Exception {
    draw(0, 1_200);
    allIsSent();
    theTotalBecomes(1_200);
    var before = byKey(events.records(NoteEvent.LINES));

    loseTheTopic();
    assertThat(events.records(NoteEvent.LINES)).isEmpty();
    long sentAgain = republication.again(TOPIC, Instant.EPOCH);

    assertThat(sentAgain).isEqualTo(1_200);
    allIsSent();
    assertThat(byKey(events.records(NoteEvent.LINES))).isEqualTo(before);
    draw(1_200, 1_207);
    theTotalBecomes(1_207);
  }

  @Test
  void aNewEventDoesNotOvertakeTheOldOnesOfItsKey() throws Exception {
    draw(0, 12_000);
    allIsSent();
    loseTheTopic();

    CompletableFuture<Long> again;
    try (var other = dataSource.getConnection(); var statement = other.createStatement()) {
      other.setAutoCommit(false);
      // Holds the putting back in its third batch.
      statement.execute("""
          select from outbox where id = (select min(id) + 11000 from outbox) for update
          """);
      again = CompletableFuture.supplyAsync(() -> republication.again(TOPIC, Instant.EPOCH));
      await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 10_000);
      draw(12_000, 12_007);

      await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30))
          .until(() -> waiting() == 10_007);
      other.rollback();
    }

    assertThat(again.join()).isEqualTo(12_000);
    allIsSent();
    var told = jdbc.sql("select key, event_id::text from outbox order by id")
        .query((row, n) -> List.of(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.groupingBy(
            List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
    var onTheTopic = events.records(NoteEvent.LINES).stream()
        .collect(Collectors.groupingBy(
            ConsumerRecord::key,
            Collectors.mapping(RepublicationIT::id,
                Collectors.collectingAndThen(Collectors.toList(),
                    ids -> ids.stream().distinct().toList()))));
    assertThat(onTheTopic).isEqualTo(told);
  }

  @Test
  void fromAMomentOnNothingOlderIsSentButAllThatFollows() {
    draw(0, 30);
    allIsSent();
    jdbc.sql("""
        update outbox set occurred_at = case
          when id < (select min(id) + 10 from outbox) then timestamptz '2026-10-31 12:00Z'
          when id = (select max(id) from outbox) then timestamptz '2026-10-01 12:00Z'
          else timestamptz '2026-11-02 12:00Z' end
        """).update();

    long sentAgain = republication.again(TOPIC, Instant.parse("2026-11-01T00:00:00Z"));

    assertThat(sentAgain).as("the last one too, though the clock was set back").isEqualTo(20);
    allIsSent();
    assertThat(events.records(NoteEvent.LINES)).hasSize(50);
  }

  @Test
  void whatStillWaitsIsNeitherCountedNorDisturbed() {
    draw(0, 5);
    allIsSent();

    assertThat(republication.again("test.somebody-elses.v1", Instant.EPOCH)).isZero();
    assertThat(republication.knows("test.somebody-elses.v1")).isFalse();
    assertThat(republication.again(TOPIC, Instant.parse("2999-01-01T00:00:00Z"))).isZero();
    assertThat(republication.topics()).singleElement()
        .extracting(PublishedTopic::topic, PublishedTopic::events, PublishedTopic::waiting)
        .containsExactly(TOPIC, 5L, 0L);
  }

  /** Lines with the numbers from the first up to the last, exclusive, on seven keys. */
  private void draw(int first, int last) {
    transaction.executeWithoutResult(status -> outbox.appendAll(IntStream.range(first, last)
        .mapToObj(n -> Announcement.fact(
            NoteEvent.LINES, new LineDrawn(key + n % 7, key + "/" + n), null))
        .toList()));
  }

  private void allIsSent() {
    await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
  }

  private long waiting() {
    return jdbc.sql("select count(*) from outbox where published_at is null")
        .query(Long.class).single();
  }

  private void theTotalBecomes(long lines) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(jdbc.sql(
        "select coalesce(sum(lines), 0) from total where key like ?").param(key + "%")
        .query(Long.class).single()).isEqualTo(lines));
  }

  private void loseTheTopic() throws Exception {
    try (var admin = Admin.create(kafka.getConfigurationProperties())) {
      admin.deleteRecords(IntStream.range(0, 3).boxed().collect(Collectors.toMap(
          partition -> new TopicPartition(TOPIC, partition),
          partition -> RecordsToDelete.beforeOffset(-1)))).all().get();
    }
  }

  /** All that is in each record but its place, in the order of the key. */
  private static Map<String, List<String>> byKey(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().collect(Collectors.groupingBy(ConsumerRecord::key,
        Collectors.mapping(RepublicationIT::content, Collectors.toList())));
  }

  private static String content(ConsumerRecord<String, byte[]> record) {
    return StreamSupport.stream(record.headers().spliterator(), false)
        .map(header -> header.key() + "=" + Arrays.toString(header.value()))
        .collect(Collectors.joining(" ", "", " " + new String(record.value(), UTF_8)));
  }

  private static String id(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
  }
}
