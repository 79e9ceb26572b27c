package it.refettorio.attendance.settlement;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlementRunStore {

  private final JdbcClient jdbc;

  SettlementRunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(SettlementRun run, UUID requestedBy) {
    jdbc.sql("""
            insert into settlement_run
              (run_id, first_day, last_day, latecomers, requested_by, requested_at)
            values (:id, :first, :last, :latecomers, :by, :at)
            """)
        .param("id", run.id())
        .param("first", run.first())
        .param("last", run.last())
        .param("latecomers", run.latecomers())
        .param("by", requestedBy)
        .param("at", Timestamp.from(run.requestedAt()))
        .update();
  }

  Optional<SettlementRun> find(UUID id) {
    var days = jdbc.sql("""
            select day, settled, already, too_early, failed, meals from settlement_run_day
            where run_id = :id order by day limit 400
            """)
        .param("id", id)
        .query((row, n) -> new SettlementRun.Day(
            row.getObject("day", LocalDate.class),
            row.getInt("settled"),
            row.getInt("already"),
            row.getInt("too_early"),
            row.getInt("failed"),
            row.getInt("meals")))
        .list();
    return jdbc.sql("select * from settlement_run where run_id = :id")
        .param("id", id)
        .query((row, n) -> new SettlementRun(
            id,
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getBoolean("latecomers"),
            row.getTimestamp("requested_at").toInstant(),
            instant(row.getTimestamp("finished_at")),
            days))
        .optional();
  }

  List<UUID> unfinished() {
    return jdbc.sql("""
            select run_id from settlement_run where finished_at is null
            order by requested_at limit 100
            """)
        .query(UUID.class)
        .list();
  }

  /** Holds an unfinished run until the transaction ends; false if somebody else works on it. */
  boolean hold(UUID id) {
    return jdbc.sql("""
            select run_id from settlement_run where run_id = :id and finished_at is null
            for no key update skip locked
            """)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void addDay(UUID run, SettlementRun.Day day) {
    jdbc.sql("""
            insert into settlement_run_day (run_id, day, settled, already, too_early, failed, meals)
            values (:run, :day, :settled, :already, :tooEarly, :failed, :meals)
            """)
        .param("run", run)
        .param("day", day.day())
        .param("settled", day.settled())
        .param("already", day.already())
        .param("tooEarly", day.tooEarly())
        .param("failed", day.failed())
        .param("meals", day.meals())
        .update();
  }

  void finish(UUID id, Instant now) {
    jdbc.sql("update settlement_run set finished_at = :now where run_id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
