package it.refettorio.wallet.control;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ControlTotalStore {

  /** A day that differs is counted again after as long as it has differed, within these bounds. */
  private static final Duration SOONEST_AGAIN = Duration.ofSeconds(10);
  private static final Duration LATEST_AGAIN = Duration.ofMinutes(10);
  private static final Duration AGAIN_ANYWAY = Duration.ofDays(1);

  /** Each fact that stands on one of the days, with its line as the contract writes it. */
  private static final String MEALS = """
      select asked.day,
             split_part(m.cause, ':', 3) || ':' || m.service || ':' || asked.day || ':'
               || split_part(m.cause, ':', 5) || ':' || split_part(m.cause, ':', 6) as line,
             0::bigint as cents
      from asked
      cross join ledger.movement m
      where m.cause >= 'meal:' || :day || ':' and m.cause < 'meal:' || :day || ';'
        and m.meals = 1
        and not exists (select from ledger.movement r where r.reverses = m.cause)
      union all
      select latest.day,
             latest.pupil_id || ':' || latest.service || ':' || latest.day || ':'
               || split_part(latest.meal, ':', 5) || ':' || latest.revision, 0
      from (select distinct on (w.meal) w.*, asked.day
            from asked join ledger.waiting_word w on w.date = asked.day
            order by w.meal, w.revision desc) latest
      where latest.kind <> 'VOIDED'
      """;
  private static final String BESIDE_MEALS = """
      select asked.day, substr(m.cause, strpos(m.cause, ':') + 1) as line,
             m.amount_cents * %d as cents
      from asked join ledger.movement m on m.business_date = asked.day and m.meals = 0
      where m.kind in (%s)
      """;
  private static final String RECEIPT_KINDS = "'TOP_UP', 'NOTICE_PAYMENT', 'REFUND'";
  private static final String FEE_KINDS = "'ENROLMENT_FEE'";
  private static final String RECEIPTS = BESIDE_MEALS.formatted(1, RECEIPT_KINDS);
  private static final String FEES = BESIDE_MEALS.formatted(-1, FEE_KINDS);

  /**
   * Days with facts that were never told. Goes from one day to the next by the indexes; only of what
   * is no meal it reads all, on days without fees or payments told.
   */
  private static final String UNTOLD = """
      with recursive meal_day as (
        select '0000-00-00' collate "C" as day
        union all
        select split_part(least(
                 (select min(m.cause) from ledger.movement m
                  where m.cause > 'meal:' || known.day || ';' and m.cause < 'meal;'),
                 (select min(w.meal) from ledger.waiting_word w
                  where w.meal > 'meal:' || known.day || ';' and w.meal < 'meal;')), ':', 2)
        from meal_day known where known.day is not null
      ), day_beside_meals as (
        select min(business_date) as day from ledger.movement where meals = 0
        union all
        select (select min(m.business_date) from ledger.movement m
                where m.meals = 0 and m.business_date > known.day)
        from day_beside_meals known where known.day is not null
      ), possible as (
        select :meal as topic, day::date, null::text[] as kinds
        from meal_day where day > '0000-00-00'
        union all
        select topic, day, kinds from day_beside_meals
        cross join (values (:receipt, array[%s]), (:fee, array[%s])) as of_kind(topic, kinds)
        where day is not null
      )
      select topic, day from possible
      where not exists (
          select from told_total t where t.topic = possible.topic and t.day = possible.day)
        and (kinds is null or exists (
          select from ledger.movement m
          where m.meals = 0 and m.business_date = possible.day and m.kind = any(kinds)))
      """.formatted(RECEIPT_KINDS, FEE_KINDS);

  private final JdbcClient jdbc;

  ControlTotalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(ControlEvent.ControlTotals told, long sequence, Instant now) {
    jdbc.sql("""
            insert into told_total as known
              (topic, day, sequence, count, sum_cents, hash, told_at)
            values (:topic, :day, :sequence, :count, :sum, :hash, :now)
            on conflict (topic, day) do update set
              sequence = excluded.sequence, count = excluded.count,
              sum_cents = excluded.sum_cents, hash = excluded.hash, told_at = excluded.told_at,
              checked_at = null
            where known.sequence < excluded.sequence
            """)
        .param("topic", told.topic())
        .param("day", told.day())
        .param("sequence", sequence)
        .param("count", told.count())
        .param("sum", told.sumCents())
        .param("hash", told.hash())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Notes each day with facts that was never told as one that was told empty. */
  void noteUntold() {
    jdbc.sql("""
            insert into told_total (topic, day, sequence, count, sum_cents, hash)
            select topic, day, 0, 0, 0, control_digits(null) from (%s) untold
            order by topic, day on conflict do nothing
            """.formatted(UNTOLD))
        .param("meal", Topics.MEAL.name())
        .param("receipt", Topics.RECEIPT.name())
        .param("fee", Topics.FEE.name())
        .update();
  }

  void forgetCounts() {
    jdbc.sql("""
            update told_total
            set own_count = null, own_sum_cents = null, own_hash = null, checked_at = null
            """)
        .update();
  }

  /** Days to be counted, kept from others until the transaction ends. */
  List<DayCheck> takeDue(Instant now, int limit) {
    return jdbc.sql("""
            select * from told_total
            where checked_at is null
               or (differs_since is not null and checked_at <= :now::timestamptz - least(
                    greatest(checked_at - differs_since, :soonest * interval '1 second'),
                    :latest * interval '1 second'))
               -- Before it alarms it is looked at once more.
               or (differs_since <= :now::timestamptz - :alarm * interval '1 second'
                 and checked_at < differs_since + :alarm * interval '1 second')
               or checked_at < :anyway
            order by checked_at nulls first, topic, day limit :limit for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("soonest", SOONEST_AGAIN.toSeconds())
        .param("latest", LATEST_AGAIN.toSeconds())
        .param("alarm", DayCheck.ON_ITS_WAY.toSeconds())
        .param("anyway", Timestamp.from(now.minus(AGAIN_ANYWAY)))
        .param("limit", limit)
        .query((row, n) -> check(row))
        .list();
  }

  /**
   * Counts a day in the ledger and notes how that stands to what was told. One at a time: the bounds
   * of its meals are then known when the database plans.
   */
  void noteOwn(String topic, LocalDate day, Instant now) {
    jdbc.sql("""
            with asked as (select :day::date as day
            ), standing as (
              %s
            ), own as (
              select asked.day, count(s.line) as count,
                     coalesce(sum(s.cents), 0)::bigint as sum_cents,
                     control_digits(bit_xor(control_hash(s.line))) as hash
              from asked left join standing s using (day) group by asked.day
            )
            update told_total t set
              own_count = own.count, own_sum_cents = own.sum_cents, own_hash = own.hash,
              checked_at = :now,
              differs_since = case
                when (own.count, own.sum_cents, own.hash) = (t.count, t.sum_cents, t.hash)
                then null else coalesce(t.differs_since, :now) end
            from own where t.topic = :topic and t.day = own.day
            """.formatted(standing(topic)))
        .param("day", day.toString())
        .param("topic", topic)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String standing(String topic) {
    if (topic.equals(Topics.MEAL.name())) {
      return MEALS;
    }
    return topic.equals(Topics.RECEIPT.name()) ? RECEIPTS : FEES;
  }

  List<DayCheck> list(boolean onlyDifferent, int limit, int offset) {
    return jdbc.sql("""
            select * from told_total where not :only or differs_since is not null
            order by day desc, topic limit :limit offset :offset
            """)
        .param("only", onlyDifferent)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> check(row))
        .list();
  }

  int count(boolean onlyDifferent) {
    return jdbc.sql("select count(*) from told_total where not ? or differs_since is not null")
        .param(onlyDifferent)
        .query(Integer.class)
        .single();
  }

  /** How many days were seen to differ, and were seen so again after that long. */
  long countDifferent(Duration longerThan) {
    return jdbc.sql("""
            select count(*) from told_total
            where checked_at >= differs_since + ? * interval '1 second'
            """)
        .param(longerThan.toSeconds())
        .query(Long.class)
        .single();
  }

  private static DayCheck check(ResultSet row) throws SQLException {
    var ownHash = row.getString("own_hash");
    return new DayCheck(
        row.getString("topic"), row.getObject("day", LocalDate.class),
        new DayCheck.Total(row.getLong("count"), row.getLong("sum_cents"), row.getString("hash")),
        ownHash == null ? null : new DayCheck.Total(
            row.getLong("own_count"), row.getLong("own_sum_cents"), ownHash),
        instant(row, "told_at"), instant(row, "checked_at"), instant(row, "differs_since"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
