package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.starter.CrashPoint;
import it.refettorio.testkit.EmbeddedServers;
import it.refettorio.testkit.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broken: a service gets SIGKILL at a named point between two systems. Must hold: what was committed
 * arrives, and counts once. Checked: the notes that a service announced to itself are all there once
 * after it was started again.
 */
class CrashIT {

  /** More than the relay takes at one time. */
  private static final int NOTES = 2_400;
  private static final int KILLED = 137;

  private final EmbeddedServers.Database database = EmbeddedServers.newDatabase();
  private final JdbcClient jdbc = JdbcClient.create(dataSource(database.url()));

  @ParameterizedTest
  @CsvSource({
      CrashPoint.OUTBOX_BEFORE_SEND + ", 2",
      CrashPoint.OUTBOX_BEFORE_MARK + ", 1",
      CrashPoint.INBOX_BEFORE_OFFSETS + ", 2"})
  void nothingIsLostAndNothingCountsTwice(String point, String pass) throws Exception {
    try (var dying = start(Map.of(
        "notes.announce", "" + NOTES, "testkit.kill-at", point, "testkit.kill-on-pass", pass))) {
      assertThat(dying.waitForEnd(Duration.ofSeconds(90))).isEqualTo(KILLED);
    }

    try (var reborn = start(Map.of())) {
      await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(DataAccessException.class)
          .untilAsserted(() -> assertThat(countNotes()).isEqualTo(NOTES));
      assertThat(reborn.isAlive()).isTrue();
    }
    assertThat(jdbc.sql("select count(distinct text) from note").query(Long.class).single())
        .isEqualTo(NOTES);
    assertThat(inOrderWithinEachKey()).isTrue();
  }

  @Test
  void aServiceKilledAtRandomMomentsCatchesUp() throws Exception {
    try (var first = start(Map.of("notes.announce", "" + NOTES))) {
      await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(DataAccessException.class)
          .until(() -> countNotes() > NOTES / 4);
      first.kill();
    }
    try (var second = start(Map.of("notes.announce", "" + NOTES))) {
      await().atMost(Duration.ofSeconds(90)).until(() -> countNotes() > NOTES);
      second.kill();
    }
    try (var third = start(Map.of())) {
      await().atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(countNotes()).isEqualTo(2 * NOTES));
      assertThat(third.isAlive()).isTrue();
    }
  }

  private long countNotes() {
    return jdbc.sql("select count(*) from note").query(Long.class).single();
  }

  private boolean inOrderWithinEachKey() {
    return jdbc.sql("""
        select bool_and(n > before) from (
          select n, lag(n, 1, -1) over (partition by key order by id) as before
          from (select id, key, substring(text from 6)::int as n from note) numbered) ordered
        """).query(Boolean.class).single();
  }

  private ServiceProcess start(Map<String, String> more) {
    var properties = new HashMap<>(Map.of(
        "notes.topic", "test.note-" + database.name() + ".v1",
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.user(),
        "spring.datasource.password", database.password(),
        "spring.kafka.bootstrap-servers", EmbeddedServers.kafka(),
        "spring.kafka.consumer.properties.session.timeout.ms", "6000"));
    properties.putAll(more);
    return ServiceProcess.start(
        NoteApplication.class, properties, Path.of("target", "crash-it.log"));
  }

  private static PGSimpleDataSource dataSource(String url) {
    var source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser("postgres");
    source.setPassword("postgres");
    return source;
  }
}
