package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import it.refettorio.starter.CrashPoint;
import it.refettorio.starter.Outages;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * Brings a topic's records to their inbox. Whatever a record does, exactly one thing becomes of it:
 * it is applied, it is parked, or the environment is away and the whole batch comes again.
 */
class Receiver<E extends Event> implements BatchMessageListener<String, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

  private final Handler<E> handler;
  private final ParkedRecordStore parked;
  private final TransactionTemplate transaction;
  private final CrashPoint crashPoint;

  Receiver(
      Handler<E> handler,
      ParkedRecordStore parked,
      TransactionTemplate transaction,
      CrashPoint crashPoint) {
    this.handler = handler;
    this.parked = parked;
    this.transaction = transaction;
    this.crashPoint = crashPoint;
  }

  Topic<E> topic() {
    return handler.topic();
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    if (handler.inBatches()) {
      applyInParts(records);
    } else {
      records.forEach(this::applyOrPark);
    }
    crashPoint.reached(CrashPoint.INBOX_BEFORE_OFFSETS);
  }

  /**
   * Applies the records in one transaction or, if that fails, each half in one of its own, the first
   * half first, down to the record that cannot be applied: one bad record among n costs about
   * 2 log2(n) transactions. Keys are independent, so those with a parked record go on their own.
   */
  private void applyInParts(List<ConsumerRecord<String, byte[]>> records) {
    var waiting = parked.parkedKeys(topic().name(), keysOf(records));
    if (!waiting.isEmpty()) {
      var parts = records.stream().collect(Collectors.partitioningBy(
          record -> waiting.contains(ParkedRecordStore.keyOf(record))));
      parts.get(true).forEach(this::applyOrPark);
      applyTogetherOrHalved(parts.get(false));
    } else {
      applyTogetherOrHalved(records);
    }
  }

  private void applyTogetherOrHalved(List<ConsumerRecord<String, byte[]>> records) {
    if (records.size() == 1) {
      applyOrPark(records.getFirst());
    } else if (!records.isEmpty() && !applyTogether(records)) {
      int half = records.size() / 2;
      applyInParts(records.subList(0, half));
      // What the first half parked may hold keys of the second.
      applyInParts(records.subList(half, records.size()));
    }
  }

  /** Applies all in one transaction; false if one of them, unknown which, cannot be applied. */
  private boolean applyTogether(List<ConsumerRecord<String, byte[]>> records) {
    try {
      var received = new ArrayList<Received<E>>(records.size());
      records.forEach(record -> received.add(CloudEvents.read(topic(), record)));
      transaction.executeWithoutResult(status -> handler.apply(received));
      return true;
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      LOG.info("{} records of {} go in halves: {}",
          records.size(), topic().name(), e.getClass().getSimpleName());
      return false;
    }
  }

  private void applyOrPark(ConsumerRecord<String, byte[]> record) {
    if (!parked.parkedKeys(topic().name(), keysOf(List.of(record))).isEmpty()
        && parked.parkBehind(record)) {
      return;
    }
    try {
      applyBesideTwins(record);
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      LOG.error("Parked a record of {} at partition {} offset {}: {}",
          record.topic(), record.partition(), record.offset(), reason(e));
      parked.park(record, reason(e));
    }
  }

  /** The same fact may have been committed by another consumer meanwhile: then it is known now. */
  private void applyBesideTwins(ConsumerRecord<String, byte[]> record) {
    try {
      apply(record);
    } catch (DuplicateKeyException e) {
      LOG.info("A record of {} goes once more beside its twin", topic().name());
      apply(record);
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    var received = CloudEvents.read(topic(), record);
    transaction.executeWithoutResult(status -> handler.apply(List.of(received)));
  }

  /**
   * Tries the parked records of a key again, oldest first, until one fails or none is left.
   *
   * @return how many were applied
   */
  int retry(ParkedRecordStore.TopicKey key) {
    int applied = 0;
    while (true) {
      var tried = new AtomicReference<ParkedRecordStore.Stored>();
      try {
        if (!applyOldest(key, tried)) {
          return applied;
        }
        applied++;
      } catch (RuntimeException e) {
        if (Outages.isOutage(e) || tried.get() == null) {
          throw e;
        }
        LOG.warn("A parked record of {} failed again: {}", key.topic(), reason(e));
        parked.failedAgain(tried.get().id(), reason(e));
        return applied;
      }
    }
  }

  private boolean applyOldest(
      ParkedRecordStore.TopicKey key, AtomicReference<ParkedRecordStore.Stored> tried) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      parked.lock(key.topic(), key.key());
      var oldest = parked.oldest(key);
      if (oldest.isEmpty()) {
        return false;
      }
      tried.set(oldest.getFirst());
      handler.apply(List.of(CloudEvents.read(topic(), oldest.getFirst().record())));
      parked.remove(oldest.getFirst().id());
      return true;
    }));
  }

  private static Set<String> keysOf(List<ConsumerRecord<String, byte[]>> records) {
    var keys = new HashSet<String>();
    records.forEach(record -> keys.add(ParkedRecordStore.keyOf(record)));
    return keys;
  }

  /** Says why without quoting the record: it may hold personal data, and reasons reach logs. */
  private static String reason(RuntimeException e) {
    if (e instanceof DatabindException unreadable) {
      return "Unreadable at " + unreadable.getPathReference();
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return switch (root) {
      case JacksonException unreadable -> "Unreadable: " + unreadable.getClass().getSimpleName();
      case SQLException refused -> "Refused by the database with state " + refused.getSQLState();
      default -> root.getClass().getSimpleName() + ": " + root.getMessage();
    };
  }

  /** The two kinds of inbox behind one door. */
  sealed interface Handler<E extends Event> {

    Topic<E> topic();

    boolean inBatches();

    /** Called inside a transaction. */
    void apply(List<Received<E>> received);

    record Batches<E extends Event>(BatchInbox<E> inbox) implements Handler<E> {

      @Override
      public Topic<E> topic() {
        return inbox.topic();
      }

      @Override
      public boolean inBatches() {
        return true;
      }

      @Override
      public void apply(List<Received<E>> received) {
        inbox.receiveAll(received);
      }
    }

    record OneByOne<E extends Event>(Inbox<E> inbox, JdbcTemplate jdbc, Clock clock)
        implements Handler<E> {

      @Override
      public Topic<E> topic() {
        return inbox.topic();
      }

      @Override
      public boolean inBatches() {
        return false;
      }

      @Override
      public void apply(List<Received<E>> received) {
        for (var one : received) {
          if (topic().kind() == Topic.Kind.STATE || isNew(one)) {
            inbox.receive(one);
          }
        }
      }

      private boolean isNew(Received<E> fact) {
        return jdbc.update("""
            insert into inbox_record (topic, event_id, handled_at) values (?, ?, ?)
            on conflict do nothing
            """, topic().name(), fact.id(), Timestamp.from(clock.instant())) == 1;
      }
    }
  }
}
