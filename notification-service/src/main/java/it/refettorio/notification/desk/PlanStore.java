package it.refettorio.notification.desk;

import static java.util.stream.Collectors.joining;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.PupilId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pupils' days as attendance announced them. */
@Repository
public class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the state unless a newer one, or this one, is already kept. */
  @Transactional
  public void keep(PlanState plan, long sequence) {
    jdbc.sql("""
            insert into desk_plan (pupil_id, service, sequence, school_name, class_name, cutoff,
                                   serving_days, absent_days, bland_days)
            values (:pupil, :service, :sequence, :school, :class, :cutoff,
                    cast(:days as date[]), cast(:absent as date[]), cast(:bland as date[]))
            on conflict (pupil_id, service) do update
            set sequence = excluded.sequence, school_name = excluded.school_name,
                class_name = excluded.class_name, cutoff = excluded.cutoff,
                serving_days = excluded.serving_days, absent_days = excluded.absent_days,
                bland_days = excluded.bland_days
            where excluded.sequence > desk_plan.sequence
            """)
        .param("pupil", plan.pupilId().value())
        .param("service", plan.service().name())
        .param("sequence", sequence)
        .param("school", plan.schoolName())
        .param("class", plan.className())
        .param("cutoff", plan.cutoff())
        .param("days", array(plan.servingDays().stream()))
        .param("absent", array(daysWith(plan, DayChoice.ABSENT)))
        .param("bland", array(daysWith(plan, DayChoice.BLAND)))
        .update();
  }

  private static Stream<LocalDate> daysWith(PlanState plan, DayChoice choice) {
    return plan.choices().stream()
        .filter(chosen -> chosen.choice() == choice)
        .map(Choice::date);
  }

  /** How PostgreSQL writes an array of dates. */
  private static String array(Stream<LocalDate> days) {
    return days.map(LocalDate::toString).collect(joining(",", "{", "}"));
  }

  /**
   * The canteen plans of these pupils, where known.
   *
   * @param most serving days from {@code first} on
   */
  Map<PupilId, CanteenPlan> canteen(Collection<UUID> pupils, LocalDate first, int most) {
    var plans = new HashMap<PupilId, CanteenPlan>();
    jdbc.sql("""
            select pupil_id, school_name, class_name, cutoff, absent_days, bland_days,
                   array(select day from unnest(serving_days) day
                         where day >= :first order by day limit :most) as next_days
            from desk_plan
            where service = :service and pupil_id in (:pupils) limit 50
            """)
        .param("service", DemandService.CANTEEN.name())
        .param("pupils", pupils)
        .param("first", first)
        .param("most", most)
        .query(row -> {
          plans.put(new PupilId(row.getObject("pupil_id", UUID.class)), plan(row));
        });
    return plans;
  }

  private static CanteenPlan plan(ResultSet row) throws SQLException {
    return new CanteenPlan(
        row.getString("school_name"),
        row.getString("class_name"),
        row.getObject("cutoff", LocalTime.class),
        dates(row, "next_days"),
        Set.copyOf(dates(row, "absent_days")),
        Set.copyOf(dates(row, "bland_days")));
  }

  private static List<LocalDate> dates(ResultSet row, String column) throws SQLException {
    return Stream.of((Date[]) row.getArray(column).getArray()).map(Date::toLocalDate).toList();
  }
}
