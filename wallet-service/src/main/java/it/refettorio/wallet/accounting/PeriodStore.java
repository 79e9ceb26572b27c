package it.refettorio.wallet.accounting;

import it.refettorio.wallet.ledger.MovementKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over days. */
@Repository
class PeriodStore {

  /**
   * The movements of some days. Those of meals are found by their causes, which begin with the day;
   * the others have an index by day.
   */
  private static final String MOVED = """
      select business_date, pupil_id, service, kind, meals, amount_cents
      from ledger.movement
      where meals <> 0 and cause >= 'meal:' || :from::date and cause < 'meal:' || :to::date + 1
      union all
      select business_date, pupil_id, service, kind, meals, amount_cents
      from ledger.movement
      where meals = 0 and business_date between :from and :to
      """;

  private final JdbcClient jdbc;

  PeriodStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A subscription ends where the next one of the same pupil and service begins. */
  List<DayTotal> totals(LocalDate from, LocalDate to, Grouping grouping, int limit) {
    var sql = grouping.bySchool()
        ? """
          with moved as (%s), schooling as (
            select pupil_id, service, school_id, first_day,
                   least(coalesce(last_day, 'infinity'::date),
                         lead(first_day) over (partition by pupil_id, service
                                               order by first_day, subscription_id) - 1) as until
            from subscription
          )
          select %s as day, o.name as school, m.kind, count(*), sum(m.meals) as meals,
                 sum(m.amount_cents)::bigint as cents
          from moved m
          left join schooling s on s.pupil_id = m.pupil_id and s.service = m.service
            and m.business_date between s.first_day and s.until
          left join school o on o.school_id = s.school_id
          group by 1, s.school_id, o.name, m.kind
          order by 1, o.name nulls last, m.kind limit :limit
          """
        : """
          select %2$s as day, null as school, m.kind, count(*), sum(m.meals) as meals,
                 sum(m.amount_cents)::bigint as cents
          from (%1$s) m group by 1, m.kind order by 1, m.kind limit :limit
          """;
    return jdbc.sql(sql.formatted(MOVED, grouping.byDay() ? "m.business_date" : "null::date"))
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query((row, n) -> new DayTotal(
            row.getObject("day", LocalDate.class), row.getString("school"),
            MovementKind.valueOf(row.getString("kind")), row.getLong("count"),
            row.getLong("meals"), row.getLong("cents")))
        .list();
  }

  /** One counts at a time: an older sum must not take a newer one's place. */
  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wallet.months', 0))")
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes the months that were added up before something was posted in them, or from a ledger that
   * is not in use any more.
   */
  Set<YearMonth> takeChanged() {
    return jdbc.sql("""
            with taken as (delete from month_to_count returning month)
            select month from taken
            union
            select month from month_total
            where counted_from is distinct from 'ledger.movement'::regclass::oid
            """)
        .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
        .set();
  }

  /** Notes that all sums were right at a moment. */
  void noteRightAt(Instant moment) {
    jdbc.sql("update month_total set counted_at = :moment where counted_at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }

  /** Adds up a month that was not added up yet. */
  void countFirst(YearMonth month, Instant now) {
    count(month, now, "nothing");
  }

  /** Adds up a month, again or for the first time. */
  void countAgain(YearMonth month, Instant now) {
    count(month, now, """
        update
              set consumed_cents = excluded.consumed_cents, paid_cents = excluded.paid_cents,
                  counted_at = excluded.counted_at, counted_from = excluded.counted_from""");
  }

  private void count(YearMonth month, Instant now, String ifKnown) {
    jdbc.sql("""
            insert into month_total (month, consumed_cents, paid_cents, counted_at, counted_from)
            select :from,
                   coalesce(-sum(amount_cents) filter (where kind not in
                     ('TOP_UP', 'NOTICE_PAYMENT', 'REFUND', 'CARRIED_CREDIT')), 0)::bigint,
                   coalesce(sum(amount_cents) filter (where kind in
                     ('TOP_UP', 'NOTICE_PAYMENT', 'REFUND', 'CARRIED_CREDIT')), 0)::bigint,
                   :now, 'ledger.movement'::regclass::oid
            from (%s) m
            on conflict (month) do %s
            """.formatted(MOVED, ifKnown))
        .param("from", month.atDay(1))
        .param("to", month.atEndOfMonth())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The months that were counted, in order. */
  List<MonthTotal> months(LocalDate from, LocalDate to) {
    return jdbc.sql("select * from month_total where month between ? and ? order by month")
        .params(from, to)
        .query((row, n) -> new MonthTotal(
            YearMonth.from(row.getObject("month", LocalDate.class)),
            row.getLong("consumed_cents"), row.getLong("paid_cents"),
            row.getTimestamp("counted_at").toInstant()))
        .list();
  }
}
