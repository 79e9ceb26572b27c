package it.refettorio.starter.control;

import it.refettorio.contracts.Topic;
import it.refettorio.starter.control.DayTotals.DayTotal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

class ControlStore {

  /** Not the relay's: telling totals must not keep events waiting. */
  private static final long LOCK = 0x0c_0717a1;

  private final JdbcTemplate jdbc;

  ControlStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void touch(Topic<?> topic, Collection<LocalDate> days) {
    jdbc.update("insert into touched_day (topic, day) select ?, unnest(cast(? as date[]))",
        topic.name(), dates(days));
  }

  /** Holds the right to tell totals until the transaction ends; false if somebody else has it. */
  boolean hold() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
  }

  /** The earliest touched days of a topic. */
  List<LocalDate> touched(Topic<?> topic, int limit) {
    return jdbc.queryForList(
        "select distinct day from touched_day where topic = ? order by day limit ?",
        LocalDate.class, topic.name(), limit);
  }

  /** What was touched since is forgotten too: the days are counted only after this. */
  void forget(Topic<?> topic, Collection<LocalDate> days) {
    jdbc.update("delete from touched_day where topic = ? and day = any(cast(? as date[]))",
        topic.name(), dates(days));
  }

  /** What stands on the days; those on which nothing does are left out. */
  Map<LocalDate, DayTotal> count(DayTotals of, Collection<LocalDate> days) {
    return totals("""
        select day, count(*) as count, sum(cents) as sum_cents,
               control_digits(bit_xor(control_hash(line))) as hash
        from (%s) fact where day = any(cast(? as date[])) group by day
        """.formatted(of.facts()), (Object) dates(days));
  }

  Map<LocalDate, DayTotal> told(Topic<?> topic, Collection<LocalDate> days) {
    return totals("""
        select day, count, sum_cents, hash from control_total
        where topic = ? and day = any(cast(? as date[]))
        """, topic.name(), dates(days));
  }

  private Map<LocalDate, DayTotal> totals(String sql, Object... parameters) {
    return jdbc.query(sql, (row, n) -> new DayTotal(
            row.getObject("day", LocalDate.class), row.getLong("count"), row.getLong("sum_cents"),
            row.getString("hash")), parameters).stream()
        .collect(Collectors.toMap(DayTotal::day, Function.identity()));
  }

  /** Notes what is told and returns its sequence. */
  long tell(Topic<?> topic, DayTotal total) {
    return jdbc.queryForObject("""
        insert into control_total (topic, day, sequence, count, sum_cents, hash)
        values (?, ?, 1, ?, ?, ?)
        on conflict (topic, day) do update set sequence = control_total.sequence + 1,
          count = excluded.count, sum_cents = excluded.sum_cents, hash = excluded.hash
        returning sequence
        """, Long.class, topic.name(), total.day(), total.count(), total.sumCents(), total.hash());
  }

  private static String[] dates(Collection<LocalDate> days) {
    return days.stream().distinct().sorted().map(LocalDate::toString).toArray(String[]::new);
  }
}
