package it.refettorio.starter.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends again what was sent before, because a topic was lost. The events keep their ids, so whoever
 * applied one applies it no second time.
 *
 * <p>The order of a topic that is filled again is the order of the outbox. Rows are put back in
 * short transactions, but the relay's lock is held from the first to the last of them: a relay that
 * worked in between would send a new event of a key before the key's older ones. Afterwards the
 * relay takes the lowest id first, as always, and what was appended meanwhile comes last. What was
 * sent between the loss and this stands on the topic before the old events; it is sent once more
 * after them.
 *
 * <p>There is a beginning and never an end. A compacted topic keeps the last record of a key and not
 * the one with the highest sequence; a span that ends in the past would leave an old state there for
 * every reader to come. For the same reason the beginning is the id of the first event since then,
 * and not a condition on each event's time: a clock that was set back must not tear a hole.
 */
public class Republication {

  private static final int BATCH = 5_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate whole;
  private final TransactionTemplate batch;

  Republication(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.whole = new TransactionTemplate(transactions);
    this.batch = new TransactionTemplate(transactions);
    this.batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The topics on which this service has told something. Reads the whole outbox. */
  public List<PublishedTopic> topics() {
    return jdbc.query("""
        select topic, count(*) as events, min(occurred_at) as first, max(occurred_at) as last,
               count(*) filter (where published_at is null) as waiting
        from outbox group by topic order by topic
        """, (row, n) -> topic(row));
  }

  private static PublishedTopic topic(ResultSet row) throws SQLException {
    return new PublishedTopic(
        row.getString("topic"), row.getLong("events"), row.getTimestamp("first").toInstant(),
        row.getTimestamp("last").toInstant(), row.getLong("waiting"));
  }

  /** Whether this service has ever told anything on the topic. */
  public boolean knows(String topic) {
    return Boolean.TRUE.equals(jdbc.queryForObject(
        "select exists (select from outbox where topic = ?)", Boolean.class, topic));
  }

  /**
   * Puts the sent events of a topic back among those that wait. If this ends half-way, what was put
   * back is sent, and doing it again does the rest.
   *
   * @param from the first event to send is the first that became true at or after this moment
   * @return how many were put back
   */
  public long again(String topic, Instant from) {
    Long all = whole.execute(status -> {
      jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, OutboxRelay.LOCK);
      var first = jdbc.queryForObject(
          "select min(id) from outbox where topic = ? and occurred_at >= ?",
          Long.class, topic, Timestamp.from(from));
      if (first == null) {
        return 0L;
      }
      long count = 0;
      var last = new PutBack(0, first - 1);
      do {
        last = putBack(topic, last.highestId());
        count += last.rows();
      } while (last.rows() == BATCH);
      return count;
    });
    return all == null ? 0 : all;
  }

  private PutBack putBack(String topic, long above) {
    return batch.execute(status -> jdbc.queryForObject("""
        with chosen as (
          select id from outbox
          where topic = ? and id > ? and published_at is not null
          order by id limit ? for update),
        put_back as (
          update outbox set published_at = null from chosen where outbox.id = chosen.id
          returning outbox.id)
        select count(*), coalesce(max(id), 0) from put_back
        """, (row, n) -> new PutBack(row.getInt(1), row.getLong(2)), topic, above, BATCH));
  }

  /** One batch; the highest id only if it was not empty. */
  private record PutBack(int rows, long highestId) {}
}
