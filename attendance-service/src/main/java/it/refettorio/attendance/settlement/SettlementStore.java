package it.refettorio.attendance.settlement;

import it.refettorio.attendance.settlement.SettledDays.DayTotal;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlementStore {

  private final JdbcClient jdbc;

  SettlementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Families change the day: many at once, but not while it is settled. */
  void holdDay(SchoolId school, LocalDate day) {
    lock("pg_advisory_xact_lock_shared", dayName(school, day));
  }

  /** The day is settled: alone, and the calendar stands still. */
  void lockDay(SchoolId school, LocalDate day) {
    lock("pg_advisory_xact_lock_shared", "attendance.calendar");
    lock("pg_advisory_xact_lock", dayName(school, day));
  }

  private void lock(String function, String name) {
    jdbc.sql("select " + function + "(hashtextextended(:name, 0))")
        .param("name", name)
        .query()
        .listOfRows();
  }

  private static String dayName(SchoolId school, LocalDate day) {
    return "attendance.day:" + school + ":" + day;
  }

  boolean isSettled(SchoolId school, LocalDate day) {
    return jdbc.sql("""
            select exists (select from settled_day where school_id = :school and day = :day)
            """)
        .param("school", school.value())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** The schools in which somebody eats, by day, in a span; both ends included. */
  List<SchoolDay> servedDays(LocalDate first, LocalDate last) {
    return jdbc.sql("""
            select s.school_id, day
            from school s cross join lateral service_days(s.school_id, :first, :last) served(day)
            where exists (
              select from class_group c
              where c.school_id = s.school_id and eats_on(day, c.serving_days, '{}'))
            order by day, s.school_id
            """)
        .param("first", first)
        .param("last", last)
        .query((row, n) -> new SchoolDay(
            new SchoolId(row.getObject("school_id", UUID.class)),
            row.getObject("day", LocalDate.class)))
        .list();
  }

  /** Makes the meals that are not there yet, and says which. */
  List<Meal> serve(SchoolId school, LocalDate day, Instant now) {
    return jdbc.sql("""
            insert into meal (pupil_id, service, day, holder_id, school_id, source, settled_at)
            select r.pupil_id, r.service, :day, r.holder_id, r.school_id, 'BOOKING', :now
            from meal_subscription r
            where r.school_id = :school
              and :day between r.from_date and coalesce(r.until_date, :day)
              and eats_on(:day, r.serving_days, r.chosen_days)
              and exists (select from service_days(:school, :day, :day))
              and not exists (
                select from absence a
                where a.pupil_id = r.pupil_id and a.service = r.service and a.day = :day
                  and a.withdrawn_at is null)
            order by r.holder_id, r.pupil_id
            on conflict do nothing
            returning pupil_id, service, holder_id
            """)
        .param("school", school.value())
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Meal(
            new PupilId(row.getObject("pupil_id", UUID.class)),
            new HolderId(row.getObject("holder_id", UUID.class)),
            DemandService.valueOf(row.getString("service")),
            day,
            school))
        .list();
  }

  void close(SchoolId school, LocalDate day, int meals, Instant now) {
    jdbc.sql("""
            insert into settled_day (school_id, day, settled_at, meals)
            values (:school, :day, :now, :meals)
            on conflict (school_id, day) do update set meals = settled_day.meals + excluded.meals
            """)
        .param("school", school.value())
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("meals", meals)
        .update();
  }

  Set<LocalDate> settledDays(SchoolId school, LocalDate first, LocalDate last) {
    return jdbc.sql("""
            select day from settled_day
            where school_id = :school and day between :first and :last limit 1000
            """)
        .param("school", school.value())
        .param("first", first)
        .param("last", last)
        .query(LocalDate.class)
        .set();
  }

  /** The latest days with meals; those on which nobody ate are closed too, but say nothing. */
  List<DayTotal> latest(int limit) {
    return jdbc.sql("""
            select day, count(*) as schools, sum(meals) as meals from settled_day
            where meals > 0 group by day order by day desc limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> new DayTotal(
            row.getObject("day", LocalDate.class), row.getInt("schools"), row.getInt("meals")))
        .list();
  }

  /** One school on one day. */
  record SchoolDay(SchoolId school, LocalDate day) {}
}
