package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.testkit.EmbeddedServers;
import it.refettorio.testkit.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator asks of a service's program, in a process that ends. */
class CommandIT {

  private static final int NOTES = 40;

  @TempDir Path directory;

  private final EmbeddedServers.Database database = EmbeddedServers.newDatabase();
  private final String topic = "test.note-" + database.name() + ".v1";
  private final JdbcClient jdbc = JdbcClient.create(dataSource());

  @Test
  void republishPutsATopicBackIntoTheQueueAndLeavesTheSendingToTheService() throws Exception {
    try (var service = start(Map.of("notes.announce", "" + NOTES))) {
      await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(DataAccessException.class)
          .until(() -> waiting() == 0 && notes() == NOTES);
      assertThat(service.isAlive()).isTrue();
    }

    assertThat(run("republish", "--topic=" + topic, "--from=2999-01-01")).isZero();
    assertThat(output()).contains("Nessun evento di " + topic);
    assertThat(run("republish", "--topic=" + topic)).isZero();
    assertThat(output()).contains("Eventi di " + topic + " da mandare di nuovo: " + NOTES);
    assertThat(waiting()).isEqualTo(NOTES);
    assertThat(run("republish", "--topic=payment.receipt.v1")).isEqualTo(2);
    assertThat(output())
        .contains("Il servizio notes non scrive su «payment.receipt.v1». Scrive su: " + topic)
        .doesNotContain("Exception");

    try (var service = start(Map.of())) {
      await().atMost(Duration.ofSeconds(90)).until(() -> waiting() == 0);
      assertThat(service.isAlive()).isTrue();
    }
    assertThat(notes()).isEqualTo(NOTES);
  }

  @Test
  void aCommandThatMakesNoSenseSaysWhatWould() throws Exception {
    assertThat(run("republich")).isEqualTo(2);
    assertThat(output()).contains("«republich»", "republish --topic=ARGOMENTO");
  }

  private int run(String... words) throws Exception {
    Files.deleteIfExists(log());
    try (var process = ServiceProcess.start(
        NoteApplication.class, properties(Map.of()), log(), words)) {
      return process.waitForEnd(Duration.ofSeconds(60));
    }
  }

  private String output() throws Exception {
    return Files.readString(log());
  }

  private Path log() {
    return directory.resolve("command.log");
  }

  private ServiceProcess start(Map<String, String> more) {
    return ServiceProcess.start(
        NoteApplication.class, properties(more), Path.of("target", "command-it.log"));
  }

  private Map<String, String> properties(Map<String, String> more) {
    var properties = new HashMap<>(Map.of(
        "notes.topic", topic,
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.user(),
        "spring.datasource.password", database.password(),
        "spring.kafka.bootstrap-servers", EmbeddedServers.kafka()));
    properties.putAll(more);
    return properties;
  }

  private long waiting() {
    return jdbc.sql("select count(*) from outbox where published_at is null")
        .query(Long.class).single();
  }

  private long notes() {
    return jdbc.sql("select count(*) from note").query(Long.class).single();
  }

  private PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setURL(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
