package it.refettorio.attendance.plan;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SchoolYear;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {

  /** What was last told of a plan. */
  record Told(long sequence, byte[] contentHash) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  PlanStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void due(Map<PupilId, String> causes) {
    batches.batchUpdate("insert into plan_due (pupil_id, cause) values (?, ?)",
        causes.entrySet(), 500, (row, entry) -> {
          row.setObject(1, entry.getKey().value());
          row.setString(2, entry.getValue());
        });
  }

  void dueForSchool(SchoolId school, String cause) {
    jdbc.sql("""
            insert into plan_due (pupil_id, cause)
            select distinct pupil_id, :cause from subscription where school_id = :school
            """)
        .param("cause", cause)
        .param("school", school.value())
        .update();
  }

  void dueForAll(String cause) {
    jdbc.sql("""
            insert into plan_due (pupil_id, cause)
            select distinct pupil_id, :cause from subscription
            """)
        .param("cause", cause)
        .update();
  }

  /** Plans of an earlier school year are looked at again when a new one has begun. */
  int dueForNewYear(SchoolYear year) {
    return jdbc.sql("""
            insert into plan_due (pupil_id, cause)
            select distinct pupil_id, :cause from plan where school_year < :year
            """)
        .param("cause", "school-year:" + year)
        .param("year", year.startYear())
        .update();
  }

  /** One instance works off the queue; another one's turn comes with the next batch. */
  boolean isMyTurn() {
    return jdbc.sql("""
            select pg_try_advisory_xact_lock(hashtextextended('attendance.plan-queue', 0))
            """)
        .query(Boolean.class)
        .single();
  }

  /** Takes the oldest entries off the queue; a pupil that is there twice counts once. */
  Map<PupilId, String> takeDue(int limit) {
    var causes = new HashMap<PupilId, String>();
    jdbc.sql("""
            delete from plan_due
            where due_id in (select due_id from plan_due order by due_id limit :limit)
            returning pupil_id, cause
            """)
        .param("limit", limit)
        .query(row -> {
          causes.put(new PupilId(row.getObject("pupil_id", UUID.class)), row.getString("cause"));
        });
    return causes;
  }

  /** Holds the plans of these pupils until the transaction ends, and reads what was told. */
  Map<Plan.Key, Told> lock(Collection<PupilId> pupils) {
    var ids = pupils.stream().map(PupilId::value).toList();
    jdbc.sql("""
            insert into plan (pupil_id, service)
            select distinct pupil_id, service from meal_subscription where pupil_id in (:pupils)
            order by pupil_id, service
            on conflict do nothing
            """)
        .param("pupils", ids)
        .update();
    var told = new HashMap<Plan.Key, Told>();
    jdbc.sql("""
            select pupil_id, service, sequence, content_hash from plan
            where pupil_id in (:pupils) order by pupil_id, service
            for update
            """)
        .param("pupils", ids)
        .query(row -> {
          told.put(key(row), new Told(row.getLong("sequence"), row.getBytes("content_hash")));
        });
    return told;
  }

  List<Plan> plansOf(Collection<PupilId> pupils, SchoolYear year, LocalDate today) {
    return jdbc.sql("""
            with rights as (
              select * from meal_subscription
              where pupil_id in (:pupils) and (until_date is null or until_date >= from_date)),
            served as (
              select s.school_id, day
              from (select distinct school_id from rights) s
              cross join lateral service_days(s.school_id, :first, :last) day),
            serving as (
              select r.pupil_id, r.service, array_agg(s.day order by s.day) as days
              from rights r join served s on s.school_id = r.school_id
                and s.day between r.from_date and coalesce(r.until_date, s.day)
                and eats_on(s.day, r.serving_days, r.chosen_days)
              group by r.pupil_id, r.service),
            absent as (
              select pupil_id, service, array_agg(day order by day) as days from absence
              where pupil_id in (:pupils) and withdrawn_at is null and day between :first and :last
              group by pupil_id, service),
            nearest as (
              select distinct on (pupil_id, service) * from rights
              order by pupil_id, service, coalesce(until_date < :today, false),
                case when coalesce(until_date >= :today, true) then from_date end, from_date desc)
            select n.pupil_id, n.service, n.holder_id, n.school_name, n.class_name,
              usual_closing_time(n.service, n.school_id) as cutoff,
              s.days as serving_days, a.days as absences
            from nearest n
            left join serving s on s.pupil_id = n.pupil_id and s.service = n.service
            left join absent a on a.pupil_id = n.pupil_id and a.service = n.service
            order by n.pupil_id, n.service
            """)
        .param("pupils", pupils.stream().map(PupilId::value).toList())
        .param("first", year.firstDay())
        .param("last", year.lastDay())
        .param("today", today)
        .query(PlanStore::plan)
        .list();
  }

  void keep(Collection<PupilId> pupils, SchoolYear year, List<PlansChanged.Change> changes) {
    batches.batchUpdate("""
        update plan set sequence = ?, content_hash = ? where pupil_id = ? and service = ?
        """, changes, 500, (row, change) -> {
          row.setLong(1, change.sequence());
          row.setBytes(2, change.plan().contentHash());
          row.setObject(3, change.plan().pupilId().value());
          row.setString(4, change.plan().service().name());
        });
    jdbc.sql("""
            update plan set school_year = :year
            where pupil_id in (:pupils) and school_year <> :year
            """)
        .param("year", year.startYear())
        .param("pupils", pupils.stream().map(PupilId::value).toList())
        .update();
  }

  private static Plan plan(ResultSet row, int n) throws SQLException {
    var key = key(row);
    return new Plan(
        key.pupilId(),
        new HolderId(row.getObject("holder_id", UUID.class)),
        key.service(),
        row.getString("school_name"),
        row.getString("class_name"),
        row.getObject("cutoff", LocalTime.class),
        dates(row.getArray("serving_days")),
        dates(row.getArray("absences")));
  }

  private static Plan.Key key(ResultSet row) throws SQLException {
    return new Plan.Key(
        new PupilId(row.getObject("pupil_id", UUID.class)),
        DemandService.valueOf(row.getString("service")));
  }

  private static List<LocalDate> dates(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
  }
}
