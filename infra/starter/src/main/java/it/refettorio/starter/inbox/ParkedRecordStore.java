package it.refettorio.starter.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code parked_record}. A key is locked while its records are parked or retried. */
class ParkedRecordStore {

  static final String BEHIND = "In attesa: un evento precedente della stessa chiave è fermo";
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_KEY = 300;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ParkedRecordStore(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Which of the keys have a parked record. */
  Set<String> parkedKeys(String topic, Collection<String> keys) {
    // Nearly always none is parked. That is asked without naming thousands of keys.
    if (!jdbc.queryForObject("select exists (select from parked_record where topic = ?)",
        Boolean.class, topic)) {
      return Set.of();
    }
    return new HashSet<>(jdbc.queryForList(
        "select distinct key from parked_record where topic = ? and key = any(?)",
        String.class, topic, keys.toArray(String[]::new)));
  }

  /** Parks a record because of a failure; the same record again changes nothing. */
  void park(ConsumerRecord<String, byte[]> record, String reason) {
    transaction.executeWithoutResult(status -> {
      lock(record.topic(), keyOf(record));
      insert(record, reason);
    });
  }

  /**
   * Parks a record behind an earlier one of its key.
   *
   * @return false if nothing of that key is parked any more, so that the record can be applied
   */
  boolean parkBehind(ConsumerRecord<String, byte[]> record) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      lock(record.topic(), keyOf(record));
      if (parkedKeys(record.topic(), List.of(keyOf(record))).isEmpty()) {
        return false;
      }
      insert(record, BEHIND);
      return true;
    }));
  }

  void lock(String topic, String key) {
    jdbc.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, topic + "/" + key);
  }

  private void insert(ConsumerRecord<String, byte[]> record, String reason) {
    jdbc.update("""
        insert into parked_record
          (topic, partition, "offset", key, headers, body, reason, parked_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (topic, partition, "offset") do nothing
        """,
        record.topic(), record.partition(), record.offset(), keyOf(record),
        JSON.writeValueAsString(headersOf(record)),
        record.value() == null ? new byte[0] : record.value(),
        shortened(reason), Timestamp.from(clock.instant()));
  }

  List<ParkedRecord> list(int limit) {
    return jdbc.query("""
        select id, topic, partition, "offset", key, reason, parked_at, attempts
        from parked_record order by id limit ?
        """, (row, n) -> parked(row), limit);
  }

  long count() {
    return jdbc.queryForObject("select count(*) from parked_record", Long.class);
  }

  long count(Collection<String> keys) {
    return jdbc.queryForObject("select count(*) from parked_record where key = any(?)",
        Long.class, (Object) keys.toArray(String[]::new));
  }

  /** The topic and key of a parked record; empty if it is parked no more. */
  List<TopicKey> topicAndKey(long id) {
    return jdbc.query("select topic, key from parked_record where id = ?",
        (row, n) -> new TopicKey(row.getString(1), row.getString(2)), id);
  }

  /** The oldest parked record of a key; empty if none is left. */
  List<Stored> oldest(TopicKey of) {
    return jdbc.query("""
        select id, partition, "offset", headers, body from parked_record
        where topic = ? and key = ? order by partition, "offset" limit 1
        """, (row, n) -> stored(of, row), of.topic(), of.key());
  }

  void remove(long id) {
    jdbc.update("delete from parked_record where id = ?", id);
  }

  void failedAgain(long id, String reason) {
    jdbc.update("update parked_record set attempts = attempts + 1, reason = ? where id = ?",
        shortened(reason), id);
  }

  private static ParkedRecord parked(ResultSet row) throws SQLException {
    return new ParkedRecord(
        row.getLong("id"), row.getString("topic"), row.getInt("partition"), row.getLong("offset"),
        row.getString("key"), row.getString("reason"), row.getTimestamp("parked_at").toInstant(),
        row.getInt("attempts"));
  }

  private static Stored stored(TopicKey of, ResultSet row) throws SQLException {
    var record = new ConsumerRecord<>(
        of.topic(), row.getInt("partition"), row.getLong("offset"), of.key(),
        row.getBytes("body"));
    List<String[]> headers =
        JSON.readValue(row.getString("headers"), new TypeReference<List<String[]>>() {});
    headers.forEach(header -> record.headers().add(
        new RecordHeader(header[0], header[1].getBytes(StandardCharsets.UTF_8))));
    return new Stored(row.getLong("id"), record);
  }

  private static List<String[]> headersOf(ConsumerRecord<String, byte[]> record) {
    var headers = new ArrayList<String[]>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.add(new String[] {
            header.key(), new String(header.value(), StandardCharsets.UTF_8)});
      }
    }
    return headers;
  }

  /** The key as it can be stored and indexed, whatever another system wrote. */
  static String keyOf(ConsumerRecord<String, byte[]> record) {
    var key = record.key() == null ? "" : record.key().replace("\0", "");
    return key.length() <= LONGEST_KEY
        ? key
        : key.substring(0, LONGEST_KEY) + "#" + Integer.toHexString(key.hashCode());
  }

  private static String shortened(String reason) {
    var clean = String.valueOf(reason).replace("\0", "");
    return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
  }

  record TopicKey(String topic, String key) {}

  record Stored(long id, ConsumerRecord<String, byte[]> record) {}
}
