package it.refettorio.wallet.rebuild;

import it.refettorio.contracts.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RebuildStore {

  private static final int LISTED = 500;
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final JdbcClient jdbc;

  RebuildStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks for a rebuild, unless one is under way; then that one. */
  UUID request(UUID id, UUID by, Instant now) {
    jdbc.sql("""
            insert into rebuild (rebuild_id, requested_by, requested_at, state, step)
            values (?, ?, ?, 'REQUESTED', 'waiting') on conflict do nothing
            """)
        .params(id, by, Timestamp.from(now))
        .update();
    // The one that was under way may have ended in between.
    return underWay().orElseGet(() -> request(id, by, now));
  }

  /** Waits until no rebuild works, and keeps others from it until the caller's transaction ends. */
  void awaitTurn() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('wallet.rebuild', 0))")
        .query()
        .listOfRows();
  }

  /** One rebuild works at a time; the lock is kept by the connection of the caller's transaction. */
  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wallet.rebuild', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Takes the rebuild that is asked for, or one whose process ended before it did. */
  Optional<UUID> underWay() {
    return jdbc.sql("select rebuild_id from rebuild where state in ('REQUESTED', 'RUNNING')")
        .query(UUID.class)
        .optional();
  }

  void start(UUID id, Instant now) {
    jdbc.sql("""
            update rebuild set state = 'RUNNING', started_at = ?, events = 0, unusable = 0
            where rebuild_id = ?
            """)
        .params(Timestamp.from(now), id)
        .update();
    // What was built for others is about to go.
    jdbc.sql("update rebuild set state = 'DISCARDED' where state in ('EQUAL', 'DIFFERENT')")
        .update();
  }

  void step(UUID id, String step) {
    jdbc.sql("update rebuild set step = ? where rebuild_id = ?").params(step, id).update();
  }

  void count(UUID id, long events, long unusable) {
    jdbc.sql("update rebuild set events = ?, unusable = ? where rebuild_id = ?")
        .params(events, unusable, id)
        .update();
  }

  void fail(UUID id, String why, Instant now) {
    jdbc.sql("""
            update rebuild set state = 'FAILED', failure = ?, finished_at = ? where rebuild_id = ?
            """)
        .params(why, Timestamp.from(now), id)
        .update();
  }

  /** Entries of the office that are in the ledger and not yet on their topic. */
  Set<UUID> holdersOfUnsentEntries(String topic) {
    return jdbc.sql("""
            select key::uuid from outbox where topic = ? and published_at is null
            """)
        .param(topic)
        .query(UUID.class)
        .set();
  }

  /**
   * Keeps the accounts and the waiting meals as they are now, for the comparison; returns the last
   * movement's number.
   */
  long keepAccounts() {
    jdbc.sql("drop table if exists ledger_next.account_in_use, ledger_next.waiting_in_use")
        .update();
    jdbc.sql("create table ledger_next.account_in_use as select * from ledger.account_year")
        .update();
    jdbc.sql("create table ledger_next.waiting_in_use as select * from ledger.waiting_word")
        .update();
    return jdbc.sql("select last_value from ledger.movement_id_seq").query(Long.class).single();
  }

  /**
   * Whose movements may be about to change, or are held up: entries of the office that are not yet
   * on their topic, meals whose price came or changes, parked facts and prices.
   */
  Set<UUID> undecided(String entryTopic) {
    return jdbc.sql("""
            with undecided_pupil as (
              select pupil_id from repricing
              union
              select split_part(key, ':', 1)::uuid from parked_record
              where topic = 'enrolment.tariff.v1' and key ~ :tariffKey
            )
            select key::uuid from outbox where topic = :entries and published_at is null
            union
            select holder_id from pupil where pupil_id in (select * from undecided_pupil)
            union
            select holder_id from ledger.movement
            where pupil_id in (select * from undecided_pupil)
            union
            select w.holder_id from ledger.waiting_word w
            join priced_span p on p.pupil_id = w.pupil_id and p.service = w.service
              and w.date >= p.valid_from and (p.valid_to is null or w.date <= p.valid_to)
            union
            select key::uuid from parked_record
            where topic in ('attendance.meal.v1', 'payment.receipt.v1', 'enrolment.fee.v1')
              and key ~ :holderKey
            """)
        .param("entries", entryTopic)
        .param("holderKey", "^" + UUID_FORM + "$")
        .param("tariffKey", "^" + UUID_FORM + ":")
        .query(UUID.class)
        .set();
  }

  /** Leaves accounts out of the comparison, and those whose pupils' prices are not settled. */
  void leaveOut(Collection<UUID> holders, Collection<UUID> pupils) {
    jdbc.sql("delete from ledger_next.undecided").update();
    jdbc.sql("""
            with undecided_pupil as (
              select unnest(:pupils::uuid[]) as pupil_id
              union
              select pupil_id from ledger_next.repricing
            )
            insert into ledger_next.undecided
            select unnest(:holders::uuid[])
            union
            select holder_id from pupil where pupil_id in (select pupil_id from undecided_pupil)
            union
            select holder_id from ledger_next.movement
            where pupil_id in (select pupil_id from undecided_pupil)
            """)
        .param("holders", holders.stream().map(UUID::toString).toArray(String[]::new))
        .param("pupils", pupils.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void keepPositions(UUID id, String positions) {
    jdbc.sql("update rebuild set positions = ? where rebuild_id = ?").params(positions, id)
        .update();
  }

  String positions(UUID id) {
    return jdbc.sql("select positions from rebuild where rebuild_id = ?").param(id)
        .query(String.class).single();
  }

  void compare(UUID id, long lastMovement) {
    jdbc.sql("set local work_mem = '256MB'").update();
    jdbc.sql("delete from rebuild_difference where rebuild_id = ?").param(id).update();
    jdbc.sql("call compare_ledgers(?, ?, ?)").params(id, lastMovement, LISTED).update();
    findNumberedAhead(id);
  }

  /**
   * Who writes into the ledger past us may take a number that is not given yet. The comparison saw
   * none of these movements: of a fact that the topics know it has said already that it is missing.
   */
  private void findNumberedAhead(UUID id) {
    jdbc.sql("""
            with ahead as (
              select holder_id, cause, amount_cents from ledger.movement
              where id > (select last_value from ledger.movement_id_seq)
            ), listed as (
              insert into rebuild_difference
                (rebuild_id, holder_id, subject, kind, cents_in_use)
              select :id, holder_id, cause, 'MOVEMENT', amount_cents from ahead
              order by cause limit :listed
              on conflict (rebuild_id, subject, holder_id, kind)
                do update set cents_in_use = excluded.cents_in_use
            )
            update rebuild set different = different + (
              select count(*) from ahead where not exists (
                select from ledger_next.movement n
                where n.cause = ahead.cause
                  and n.holder_id not in (select holder_id from ledger_next.undecided)))
            where rebuild_id = :id
            """)
        .param("id", id)
        .param("listed", LISTED)
        .update();
  }

  void finish(UUID id, Instant now) {
    jdbc.sql("""
            update rebuild set step = 'done', finished_at = ?,
              state = case when different = 0 then 'EQUAL' else 'DIFFERENT' end
            where rebuild_id = ?
            """)
        .params(Timestamp.from(now), id)
        .update();
  }

  void keepKnownNumbers() {
    jdbc.sql("call keep_known_numbers()").update();
  }

  void swap() {
    jdbc.sql("call swap_ledgers()").update();
  }

  void discard(UUID id, UUID by) {
    jdbc.sql("drop schema if exists ledger_next cascade").update();
    decide(id, RebuildState.DISCARDED, by);
  }

  /**
   * Notes what becomes of a ledger beside.
   *
   * @throws IllegalStateException if it stands beside no more
   */
  void decide(UUID id, RebuildState state, UUID by) {
    int decided = jdbc.sql("""
            update rebuild set state = ?, decided_by = ?
            where rebuild_id = ? and state in ('EQUAL', 'DIFFERENT')
            """)
        .params(state.name(), by, id)
        .update();
    if (decided == 0) {
      throw new IllegalStateException("The rebuilt ledger stands beside no more");
    }
  }

  Optional<RebuildReport> find(UUID id) {
    return jdbc.sql("select * from rebuild where rebuild_id = ?").param(id)
        .query((row, n) -> report(row)).optional();
  }

  List<RebuildReport> latest() {
    return jdbc.sql("select * from rebuild order by requested_at desc limit 20")
        .query((row, n) -> report(row)).list();
  }

  private static RebuildReport report(ResultSet row) throws SQLException {
    return new RebuildReport(
        row.getObject("rebuild_id", UUID.class), RebuildState.valueOf(row.getString("state")),
        row.getString("step"), instant(row, "requested_at"), instant(row, "started_at"),
        instant(row, "finished_at"), row.getLong("events"), row.getLong("unusable"),
        row.getLong("movements_in_use"), row.getLong("movements_rebuilt"),
        row.getLong("accounts"), row.getLong("undecided"), row.getLong("other_path"),
        row.getLong("different"), row.getString("failure"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  List<Difference> differences(UUID id) {
    return jdbc.sql("""
            select holder_id, subject, kind, cents_in_use, cents_rebuilt from rebuild_difference
            where rebuild_id = ? order by kind, subject, holder_id limit 500
            """)
        .param(id)
        .query((row, n) -> new Difference(
            new HolderId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
            row.getObject(4, Long.class), row.getObject(5, Long.class)))
        .list();
  }

  /**
   * What the latest comparison found, whatever became of its ledger; 0 if there was none, or if
   * that ledger is the one in use now.
   */
  long latestDifferences() {
    return jdbc.sql("""
            select case state when 'SWAPPED' then 0 else different end from rebuild
            where state in ('EQUAL', 'DIFFERENT', 'DISCARDED', 'SWAPPED')
            order by finished_at desc nulls last limit 1
            """)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
