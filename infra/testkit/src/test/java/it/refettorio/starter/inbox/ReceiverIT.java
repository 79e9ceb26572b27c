package it.refettorio.starter.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.Topic;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.testkit.note.NoteApplication;
import it.refettorio.testkit.note.NoteEvent.LineEvent;
import it.refettorio.testkit.note.NoteEvent.LineEvent.LineDrawn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a batch costs when one of its records cannot be applied. */
@SpringBootTest(classes = NoteApplication.class)
@WithInfrastructure
class ReceiverIT {

  private static final int BATCH = 4_096;
  /** One receiver for all tests, each with records further on. */
  private static final AtomicLong OFFSET = new AtomicLong();

  @Autowired ParkedRecordStore parked;
  @Autowired PlatformTransactionManager transactions;

  private final Topic<LineEvent> topic = new Topic<>(
      "test.halves-" + UUID.randomUUID() + ".v1", Topic.Kind.FACT, LineEvent.class);
  private final Lines lines = new Lines();

  @Test
  void oneBadRecordCostsAFewTransactionsAndNotOneForEachOther() {
    lines.bad.add("1234");

    receive(numbers(BATCH), n -> "key" + n);

    assertThat(lines.applied).containsExactlyElementsOf(
        numbers(BATCH).stream().filter(n -> !n.equals("1234")).toList());
    assertThat(parkedKeys()).containsExactly("key1234");
    assertThat(lines.calls).isLessThanOrEqualTo(2 * 12 + 1);
  }

  @Test
  void aGoodBatchIsOneTransaction() {
    receive(numbers(BATCH), n -> "key" + n);

    assertThat(lines.calls).isEqualTo(1);
    assertThat(lines.applied).hasSize(BATCH);
  }

  @Test
  void laterRecordsOfTheBadOnesKeyWaitBehindItInEveryPart() {
    lines.bad.add("6");

    receive(numbers(64), n -> "key" + Integer.parseInt(n) % 4);

    assertThat(lines.applied).doesNotContain("6", "10", "34", "62").contains("2", "5", "63");
    assertThat(lines.applied).hasSize(64 - 15);
    assertThat(parkedKeys()).hasSize(15).containsOnly("key2");
    assertInOrderOfTheirKeys();
  }

  @Test
  void aKeyThatIsParkedFromBeforeDoesNotBreakTheBatchOfTheOthers() {
    lines.bad.add("3");
    receive(List.of("3"), n -> "key3");
    lines.calls = 0;

    receive(numbers(100), n -> "key" + Integer.parseInt(n) % 10);

    assertThat(lines.calls).isEqualTo(1);
    assertThat(lines.applied).hasSize(90);
    assertThat(parkedKeys()).hasSize(11).containsOnly("key3");
  }

  @Test
  void whatNobodyCanReadIsParkedAloneToo() {
    var records = new ArrayList<>(records(numbers(500), n -> "key" + n));
    records.set(77, new ConsumerRecord<>(
        topic.name(), 0, records.get(77).offset(), "key77", "{".getBytes(UTF_8)));

    receiver().onMessage(records);

    assertThat(lines.applied).hasSize(499);
    assertThat(parkedKeys()).containsExactly("key77");
  }

  @Test
  void aBatchOfNothingButBadOnesIsParkedWhole() {
    lines.bad.addAll(numbers(30));

    receive(numbers(30), n -> "key" + n);

    assertThat(lines.applied).isEmpty();
    assertThat(parkedKeys()).hasSize(30);
  }

  @Test
  void aRecordWhoseTwinIsCommittedMeanwhileIsTriedOnceMore() {
    lines.twinsCommittedMeanwhile = 1;

    receive(List.of("1"), n -> "key" + n);

    assertThat(lines.applied).containsExactly("1");
    assertThat(parkedKeys()).isEmpty();
  }

  @Test
  void aRecordThatAlwaysCollidesIsParked() {
    lines.twinsCommittedMeanwhile = 2;

    receive(List.of("1"), n -> "key" + n);

    assertThat(lines.applied).isEmpty();
    assertThat(parkedKeys()).containsExactly("key1");
  }

  private void assertInOrderOfTheirKeys() {
    for (int key = 0; key < 4; key++) {
      int wanted = key;
      assertThat(lines.applied.stream().map(Integer::valueOf).filter(n -> n % 4 == wanted))
          .isSorted();
    }
  }

  private List<String> parkedKeys() {
    return parked.list(10_000).stream()
        .filter(record -> record.topic().equals(topic.name()))
        .map(ParkedRecord::key).toList();
  }

  private void receive(List<String> causes, UnaryOperator<String> key) {
    receiver().onMessage(records(causes, key));
  }

  private Receiver<LineEvent> receiver() {
    return new Receiver<>(new Receiver.Handler.Batches<>(lines), parked,
        new TransactionTemplate(transactions), name -> { });
  }

  private List<ConsumerRecord<String, byte[]>> records(
      List<String> causes, UnaryOperator<String> key) {
    return causes.stream().map(cause -> {
      var line = new LineDrawn(key.apply(cause), cause);
      var record = new ConsumerRecord<>(
          topic.name(), 0, OFFSET.getAndIncrement(), line.key(), EventJson.write(line));
      record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
      record.headers().add("ce_time", "2026-11-23T08:00:00Z".getBytes(UTF_8));
      record.headers().add("ce_type", topic.typeOf(LineDrawn.class).getBytes(UTF_8));
      return record;
    }).toList();
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  /** Applies all or none, as a database would. */
  private final class Lines implements BatchInbox<LineEvent> {

    private final Set<String> bad = new HashSet<>();
    private final List<String> applied = new ArrayList<>();
    private int calls;
    private int twinsCommittedMeanwhile;

    @Override
    public Topic<LineEvent> topic() {
      return topic;
    }

    @Override
    public void receiveAll(List<Received<LineEvent>> received) {
      calls++;
      var causes = received.stream().map(one -> ((LineDrawn) one.event()).cause()).toList();
      if (causes.stream().anyMatch(bad::contains)) {
        throw new IllegalStateException("A bad line");
      }
      if (twinsCommittedMeanwhile > 0) {
        twinsCommittedMeanwhile--;
        throw new DuplicateKeyException("The cause is taken");
      }
      applied.addAll(causes);
    }
  }
}
