package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.refettorio.testkit.EmbeddedServers;
import it.refettorio.testkit.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broken: PostgreSQL goes away for 15 seconds while a service sends and applies events. Must hold:
 * no record is skipped or parked, none counts twice. Checked: all notes are there once afterwards.
 */
class DatabaseOutageIT {

  private static final int NOTES = 6_000;

  @TempDir Path data;

  @Test
  void aDatabaseThatIsAwayForFifteenSecondsIsWaitedFor() throws Exception {
    int port = freePort();
    var postgres = start(port);
    var properties = Map.of(
        "notes.topic", "test.note-outage.v1",
        "notes.announce", "" + NOTES,
        "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
        "spring.datasource.username", "postgres",
        "spring.datasource.password", "postgres",
        "spring.kafka.bootstrap-servers", EmbeddedServers.kafka());
    try (var service = ServiceProcess.start(
        NoteApplication.class, properties, Path.of("target", "outage-it.log"))) {
      var before = JdbcClient.create(postgres.getPostgresDatabase());
      await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(DataAccessException.class)
          .until(() -> notes(before) > 500);
      assertThat(notes(before)).as("still at work when the database goes").isLessThan(NOTES);

      postgres.close();
      await().pollDelay(Duration.ofSeconds(15)).atMost(Duration.ofSeconds(20)).until(() -> true);
      postgres = start(port);

      var after = JdbcClient.create(postgres.getPostgresDatabase());
      await().atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> assertThat(notes(after)).isEqualTo(NOTES));
      assertThat(after.sql("select count(distinct text) from note").query(Long.class).single())
          .isEqualTo(NOTES);
      assertThat(after.sql("select count(*) from parked_record").query(Long.class).single())
          .isZero();
      assertThat(service.isAlive()).isTrue();
    } finally {
      postgres.close();
    }
  }

  private static long notes(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from note").query(Long.class).single();
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
