package it.refettorio.attendance.settlement;

import it.refettorio.attendance.settlement.SettlementStore.SchoolDay;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far the daily settlement has come at each school. Days behind that are closed for it, whether
 * meals were served on them or not.
 */
@Repository
class SettlementProgressStore {

  /** As much as one round takes on after a long pause; the next one goes on. */
  private static final int MOST_AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  SettlementProgressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes on the schools that are new: the first ones since the first import of a calendar, those
   * that come later from today on.
   */
  void takeOnSchools(LocalDate today) {
    jdbc.sql("""
            insert into settlement_progress (school_id, next_day)
            select s.school_id,
              case when exists (select from settlement_progress)
                then cast(:today as date) else begun.day end
            from school s cross join (
              select min(imported_at at time zone 'Europe/Rome')::date as day
              from service_period) begun
            where begun.day is not null
              and not exists (
                select from settlement_progress p where p.school_id = s.school_id)
            on conflict do nothing
            """)
        .param("today", today)
        .update();
  }

  /** The days up to this one that are still to be closed, the oldest first. */
  List<SchoolDay> openDays(LocalDate last) {
    return jdbc.sql("""
            select p.school_id, p.next_day + n as day
            from settlement_progress p
            cross join lateral generate_series(0, cast(:last as date) - p.next_day) n
            where not exists (
              select from settled_day d
              where d.school_id = p.school_id and d.day = p.next_day + n)
            order by day, p.school_id
            limit :limit
            """)
        .param("last", last)
        .param("limit", MOST_AT_ONCE)
        .query((row, n) -> new SchoolDay(
            new SchoolId(row.getObject("school_id", UUID.class)),
            row.getObject("day", LocalDate.class)))
        .list();
  }

  /** Leaves behind what is closed; a day that could not be settled is looked at again. */
  void advance(LocalDate last) {
    jdbc.sql("""
            update settlement_progress p
            set next_day = coalesce(
              (select min(p.next_day + n)
                from generate_series(0, cast(:last as date) - p.next_day) n
                where not exists (
                  select from settled_day d
                  where d.school_id = p.school_id and d.day = p.next_day + n)),
              cast(:last as date) + 1)
            where p.next_day <= :last
            """)
        .param("last", last)
        .update();
  }
}
