package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Republication;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.entry.Clerk;
import it.refettorio.wallet.entry.Entries;
import it.refettorio.wallet.entry.ManualEntry;
import it.refettorio.wallet.rebuild.Difference;
import it.refettorio.wallet.rebuild.RebuildReport;
import it.refettorio.wallet.rebuild.RebuildState;
import it.refettorio.wallet.rebuild.Rebuilds;
import it.refettorio.wallet.rebuild.Rebuilds.Swap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;

/** A topic of the ledger loses its records, and the service that wrote them sends them again. */
@SpringBootTest
@WithInfrastructure
class LostTopicIT {

  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Entries entries;
  @Autowired Rebuilds rebuilds;
  @Autowired Republication republication;
  @Autowired TransactionTemplate transaction;
  @Autowired KafkaAdmin kafka;

  @Test
  void aRebuildMissesWhatALostTopicToldUntilItsWriterHasSentItAgain() throws Exception {
    theLedgerIsWhatItsTopicsSay();
    var family = AFamily.withOnePupil();
    var entry = anEntryInFavourOf(family);
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);

    lose(Topics.ENTRY);

    assertThat(events.records(Topics.ENTRY)).isEmpty();
    var report = rebuilt();
    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(rebuilds.differences(report.id())).contains(new Difference(
        family.holder(), "entry:" + entry, "MOVEMENT", 500L, null));
    assertThat(balance(family)).isEqualTo(500);

    sendAgain(Topics.ENTRY);

    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
    assertThat(balance(family)).isEqualTo(500);
  }

  /** Whatever other tests left there: the writer's own events, and the ledger that follows. */
  private void theLedgerIsWhatItsTopicsSay() throws Exception {
    lose(Topics.ENTRY);
    sendAgain(Topics.ENTRY);
    var report = rebuilt();
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
  }

  private UUID anEntryInFavourOf(AFamily family) {
    var id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> entries.write(
        id,
        new ManualEntry(ManualEntry.Kind.IN_FAVOUR, family.holder(), null, null, 500,
            LocalDate.of(2026, 11, 16), "Pasto contato due volte", null),
        new Clerk(UUID.randomUUID(), "Bice Conti")));
    allIsSent();
    return id;
  }

  private void lose(Topic<?> topic) throws Exception {
    try (var admin = Admin.create(kafka.getConfigurationProperties())) {
      admin.deleteRecords(IntStream.range(0, Topics.PARTITIONS).boxed().collect(Collectors.toMap(
          partition -> new TopicPartition(topic.name(), partition),
          partition -> RecordsToDelete.beforeOffset(-1)))).all().get();
    }
  }

  private void sendAgain(Topic<?> topic) {
    republication.again(topic.name(), Instant.EPOCH);
    allIsSent();
  }

  private void allIsSent() {
    await().atMost(Duration.ofSeconds(60)).until(() ->
        jdbc.sql("select count(*) from outbox where published_at is null")
            .query(Long.class).single() == 0);
  }

  private RebuildReport rebuilt() {
    var id = rebuilds.request(null);
    rebuilds.workOff();
    return await().atMost(Duration.ofSeconds(60))
        .until(() -> rebuilds.find(id).orElseThrow(), report -> !report.state().isUnderWay());
  }

  private long balance(AFamily family) {
    return jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single();
  }
}
