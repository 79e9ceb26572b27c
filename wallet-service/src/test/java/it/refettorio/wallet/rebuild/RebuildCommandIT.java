package it.refettorio.wallet.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.refettorio.starter.command.CommandRefusedException;
import it.refettorio.testkit.ServiceProcess;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.WalletApplication;
import it.refettorio.wallet.rebuild.Rebuilds.Swap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator asks of the ledger, while the service runs. */
@SpringBootTest
@WithInfrastructure
class RebuildCommandIT {

  @Autowired Rebuilds rebuilds;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  @Autowired KafkaConnectionDetails kafka;
  @TempDir Path directory;

  @BeforeEach
  void theLedgerIsWhatItsTopicsSay() {
    var id = rebuilds.request(null);
    rebuilds.workOff();
    await().atMost(Duration.ofSeconds(60))
        .until(() -> !rebuilds.find(id).orElseThrow().state().isUnderWay());
    assertThat(rebuilds.swap(id, null, rebuilds.find(id).orElseThrow().different()))
        .isEqualTo(Swap.DONE);
  }

  @Test
  void withoutAWordOnSwappingItOnlyTellsWhatItFound() {
    assertThat(run()).contains("Differenze: 0").doesNotContain("in uso.");

    assertThat(latest().state()).isEqualTo(RebuildState.EQUAL);
  }

  @Test
  void anEqualLedgerIsSwappedAtAWord() {
    assertThat(run("--swap")).contains("Differenze: 0", "ora quello in uso");

    assertThat(latest().state()).isEqualTo(RebuildState.SWAPPED);
  }

  @Test
  void aDifferentLedgerIsSwappedOnlyByWhoSaysHowMuchDiffers() throws Exception {
    var holder = forgeATopUp();

    assertThatThrownBy(() -> run("--swap")).isInstanceOf(CommandRefusedException.class)
        .hasMessageContainingAll("Non è cambiato nulla", "--swap=2");
    assertThatThrownBy(() -> run("--swap=3")).isInstanceOf(CommandRefusedException.class)
        .hasMessageContaining("--swap=2");
    assertThat(latest().state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(topUpsOf(holder)).isEqualTo(1);

    assertThat(runProgram("--swap=2")).contains("Differenze: 2", "ora quello in uso");
    assertThat(latest().state()).isEqualTo(RebuildState.SWAPPED);
    assertThat(topUpsOf(holder)).isZero();
  }

  @Test
  void aNumberThatIsNoneIsRefusedBeforeAnythingIsBuilt() {
    var before = latest().id();

    for (var none : new String[] {"--swap=tutte", "--swap=-1", "--swap=1.5"}) {
      assertThatThrownBy(() -> run(none)).isInstanceOf(CommandRefusedException.class)
          .hasMessageContaining("--swap vuole il numero delle differenze");
    }

    assertThat(latest().id()).isEqualTo(before);
  }

  private String run(String... options) {
    return new RebuildCommand(rebuilds).run(new DefaultApplicationArguments(options));
  }

  /** The command as a program of its own, with nothing of the service but what it names itself. */
  private String runProgram(String option) throws Exception {
    var log = directory.resolve("rebuild.log");
    var settings = Map.of(
        "spring.datasource.url", database.getJdbcUrl(),
        "spring.datasource.username", database.getUsername(),
        "spring.datasource.password", database.getPassword(),
        "spring.kafka.bootstrap-servers", String.join(",", kafka.getBootstrapServers()));
    try (var process = ServiceProcess.start(
        WalletApplication.class, settings, log, "rebuild", option)) {
      int end = process.waitForEnd(Duration.ofSeconds(90));
      var output = Files.readString(log);
      assertThat(end).as(output).isZero();
      return output;
    }
  }

  private RebuildReport latest() {
    return rebuilds.latest().getFirst();
  }

  private UUID forgeATopUp() {
    var holder = UUID.randomUUID();
    jdbc.sql("""
            insert into ledger.movement
              (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
            values ('receipt:' || ?, ?, 'TOP_UP', '2026-11-16', 99, 0, ?, now())
            """)
        .params(UUID.randomUUID(), holder, UUID.randomUUID()).update();
    return holder;
  }

  private long topUpsOf(UUID holder) {
    return jdbc.sql("select count(*) from ledger.movement where holder_id = ?").param(holder)
        .query(Long.class).single();
  }
}
