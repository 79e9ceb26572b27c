package it.refettorio.starter.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import it.refettorio.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a service writes what it has to tell. The rows commit with the business change or not at
 * all; the relay sends them. Lock or version the aggregate first and append last: then the order of
 * ids is the order of the key's events.
 */
public class Outbox {

  private static final String INSERT = """
      insert into outbox
        (event_id, topic, key, type, subject, sequence, causation_id, traceparent, occurred_at, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final int BATCH = 1_000;

  private final NoArgGenerator eventIds = Generators.timeBasedEpochGenerator();
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Tracer tracer;
  private final Runnable wakeRelay;

  Outbox(JdbcTemplate jdbc, Clock clock, Tracer tracer, Runnable wakeRelay) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tracer = tracer;
    this.wakeRelay = wakeRelay;
  }

  public void append(Announcement<?> announcement) {
    appendAll(List.of(announcement));
  }

  /**
   * Appends in the order given.
   *
   * @throws IllegalStateException outside a transaction, where the event could outlive its cause
   */
  public void appendAll(Collection<? extends Announcement<?>> announcements) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Events are appended in the transaction that causes them");
    }
    if (announcements.isEmpty()) {
      return;
    }
    var now = Timestamp.from(clock.instant());
    var traceparent = traceparent();
    jdbc.batchUpdate(INSERT, announcements, BATCH, (row, announcement) -> {
      var event = announcement.event();
      row.setObject(1, eventIds.generate());
      row.setString(2, announcement.topic().name());
      row.setString(3, event.key());
      row.setString(4, announcement.topic().typeOf(event.getClass()));
      row.setString(5, event.subject());
      row.setLong(6, announcement.sequence());
      row.setString(7, announcement.causationId());
      row.setString(8, traceparent);
      row.setTimestamp(9, now);
      row.setString(10, new String(EventJson.write(event), StandardCharsets.UTF_8));
    });
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        wakeRelay.run();
      }
    });
  }

  private String traceparent() {
    var span = tracer == null ? null : tracer.currentSpan();
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }
}
