package it.refettorio.wallet.accounting;

import it.refettorio.wallet.ledger.MovementKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** One adds up at a time: an older sum must not take a newer one's place. */
  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wallet.months', 0))")
        .query(Boolean.class)
        .single();
  }

  void waitForMyTurn() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('wallet.months', 0))")
        .query()
        .listOfRows();
  }

  /**
   * The months that were added up from a ledger that is not in use any more, or of which it is not
   * known what was posted since.
   */
  Set<YearMonth> toCountAgain() {
    return jdbc.sql("""
            select month from month_total
            where counted_from is distinct from 'ledger.movement'::regclass::oid
            union
            select month from month_to_count where cents is null
            """)
        .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
        .set();
  }

  /**
   * Adds up a month from its movements. What is noted to be added is among them: both are seen as
   * of one moment, and a movement is committed together with its note.
   */
  void count(YearMonth month, Instant now) {
    jdbc.sql("""
            with counted as (delete from month_to_count where month = :from)
            insert into month_total (month, consumed_cents, paid_cents, counted_at, counted_from)
            select :from,
                   coalesce(-sum(amount_cents) filter (where kind <> all(:paid::text[])), 0),
                   coalesce(sum(amount_cents) filter (where kind = any(:paid::text[])), 0),
                   :now, 'ledger.movement'::regclass::oid
            from (%s) m
            on conflict (month) do update
              set consumed_cents = excluded.consumed_cents, paid_cents = excluded.paid_cents,
                  counted_at = excluded.counted_at, counted_from = excluded.counted_from
            """.formatted(MOVED))
        .param("from", month.atDay(1))
        .param("to", month.atEndOfMonth())
        .param("paid", Stream.of(MovementKind.values())
            .filter(MovementKind::ofPayment).map(Enum::name).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Adds what was posted since to the months that were added up; the others will be as a whole. */
  void addNoted() {
    jdbc.sql("""
            with noted as (
              delete from month_to_count where cents is not null returning *
            ), added as (
              select month,
                     coalesce(-sum(cents) filter (where not paid), 0) as consumed_cents,
                     coalesce(sum(cents) filter (where paid), 0) as paid_cents
              from noted group by month
            )
            update month_total t set consumed_cents = t.consumed_cents + a.consumed_cents,
                                     paid_cents = t.paid_cents + a.paid_cents
            from added a where a.month = t.month
            """)
        .update();
  }

  /** Notes that all sums were right at a moment. */
  void noteRightAt(Instant moment) {
    jdbc.sql("update month_total set counted_at = :moment where counted_at < :moment")
        .param("moment", Timestamp.from(moment))
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
