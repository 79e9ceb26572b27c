package it.refettorio.starter.outbox;

import it.refettorio.starter.CrashPoint;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, in order. One relay of a service works at a time, whoever holds
 * the advisory lock; it looks for unsent rows and never for "ids above the last one", because ids
 * are given before commits happen. A row is marked only after Kafka has it, so a crash sends it
 * twice and never not at all.
 */
class OutboxRelay implements SmartLifecycle {

  static final int BATCH = 2_000;
  static final long LOCK = 0x0a7b0c5;
  private static final long IDLE_WAIT_MILLIS = 300;
  private static final long LONGEST_WAIT_MILLIS = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final KafkaTemplate<String, byte[]> kafka;
  private final String source;
  private final CrashPoint crashPoint;
  private final Semaphore work = new Semaphore(0);
  private volatile Thread thread;

  OutboxRelay(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      KafkaTemplate<String, byte[]> kafka,
      String source,
      CrashPoint crashPoint) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.kafka = kafka;
    this.source = source;
    this.crashPoint = crashPoint;
  }

  /** Says that rows were committed. */
  void wake() {
    work.release();
  }

  @Override
  public void start() {
    var relay = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
    // Known before it runs: it goes on only for as long as it is the one.
    thread = relay;
    relay.start();
  }

  private void run() {
    long wait = IDLE_WAIT_MILLIS;
    while (thread == Thread.currentThread()) {
      try {
        int sent = sendBatch();
        wait = IDLE_WAIT_MILLIS;
        if (sent == BATCH) {
          continue;
        }
      } catch (RuntimeException | Error e) {
        // Whatever it was, a relay that ends here would leave the service mute.
        LOG.warn("Outbox not sent; trying again in {} ms", wait, e);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
      }
      try {
        if (work.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Sends one batch and returns how many rows it held; zero if another relay is at work. */
  int sendBatch() {
    return transaction.execute(status -> {
      if (!Boolean.TRUE.equals(
          jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
        return 0;
      }
      var rows = jdbc.query("""
          select id, event_id, topic, key, type, subject, sequence, causation_id, traceparent,
                 occurred_at, body
          from outbox where published_at is null order by id limit ?
          """, (row, n) -> Waiting.from(row, source), BATCH);
      if (rows.isEmpty()) {
        return 0;
      }
      crashPoint.reached(CrashPoint.OUTBOX_BEFORE_SEND);
      var sends = new ArrayList<CompletableFuture<?>>(rows.size());
      rows.forEach(row -> sends.add(kafka.send(row.record())));
      kafka.flush();
      CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
      crashPoint.reached(CrashPoint.OUTBOX_BEFORE_MARK);
      jdbc.update(
          "update outbox set published_at = clock_timestamp() where id = any(?)",
          (Object) rows.stream().map(Waiting::id).toArray(Long[]::new));
      return rows.size();
    });
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    wake();
    if (running != null) {
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private record Waiting(long id, ProducerRecord<String, byte[]> record) {

    static Waiting from(ResultSet row, String source) throws SQLException {
      var record = new ProducerRecord<>(
          row.getString("topic"),
          row.getString("key"),
          row.getString("body").getBytes(StandardCharsets.UTF_8));
      var type = row.getString("type");
      // First what an inbox asks for: it reads no further.
      header(record, "ce_id", row.getString("event_id"));
      header(record, "ce_type", type);
      header(record, "ce_sequence", row.getString("sequence"));
      header(record, "ce_causationid", row.getString("causation_id"));
      header(record, "ce_specversion", "1.0");
      header(record, "ce_source", source);
      header(record, "ce_subject", row.getString("subject"));
      header(record, "ce_time", row.getTimestamp("occurred_at").toInstant().toString());
      header(record, "ce_dataschema", "urn:" + type.replace('.', ':'));
      header(record, "traceparent", row.getString("traceparent"));
      header(record, "content-type", "application/json");
      return new Waiting(row.getLong("id"), record);
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
      if (value != null) {
        record.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }
}
