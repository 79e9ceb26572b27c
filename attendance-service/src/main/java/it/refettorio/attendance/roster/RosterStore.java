package it.refettorio.attendance.roster;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {

  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the state is newer than what was known. */
  boolean takeSchool(SchoolState school, long sequence) {
    return jdbc.sql("""
            insert into school (school_id, code, name, sequence)
            values (:id, :code, :name, :sequence)
            on conflict (school_id) do update
              set code = excluded.code, name = excluded.name, sequence = excluded.sequence
              where excluded.sequence > school.sequence
            """)
        .param("id", school.schoolId().value())
        .param("code", school.code())
        .param("name", school.name())
        .param("sequence", sequence)
        .update() == 1;
  }

  void replaceClasses(SchoolState school) {
    jdbc.sql("delete from class_group where school_id = :school")
        .param("school", school.schoolId().value())
        .update();
    for (var each : school.classes()) {
      jdbc.sql("""
              insert into class_group (school_id, class_id, name, serving_days)
              values (:school, :id, :name, :days::smallint[])
              """)
          .param("school", school.schoolId().value())
          .param("id", each.id().value())
          .param("name", each.name())
          .param("days", Weekdays.literal(each.servingDays()))
          .update();
    }
  }

  /**
   * Changes take turns: one pupil's subscriptions may lie on several partitions, and a school and
   * its subscriptions that come together must not miss each other.
   */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attendance.subscription', 0))")
        .query()
        .listOfRows();
  }

  boolean takeSubscription(SubscriptionState state, long sequence) {
    return jdbc.sql("""
            insert into subscription
              (subscription_id, pupil_id, holder_id, first_name, last_name, service, school_id,
               class_id, chosen_days, from_date, to_date, until_date, sequence)
            values (:id, :pupil, :holder, :firstName, :lastName, :service, :school, :class,
               :chosen::smallint[], :from, :to, :to, :sequence)
            on conflict (subscription_id) do update
              set pupil_id = excluded.pupil_id, holder_id = excluded.holder_id,
                  first_name = excluded.first_name, last_name = excluded.last_name,
                  service = excluded.service, school_id = excluded.school_id,
                  class_id = excluded.class_id, chosen_days = excluded.chosen_days,
                  from_date = excluded.from_date, to_date = excluded.to_date,
                  until_date = excluded.until_date, sequence = excluded.sequence
              where excluded.sequence > subscription.sequence
            """)
        .param("id", state.subscriptionId().value())
        .param("pupil", state.pupilId().value())
        .param("holder", state.holderId().value())
        .param("firstName", state.pupilFirstName())
        .param("lastName", state.pupilLastName())
        .param("service", state.service().name())
        .param("school", state.schoolId().value())
        .param("class", state.classId().value())
        .param("chosen", Weekdays.literal(state.chosenDays()))
        .param("from", state.from())
        .param("to", state.to(), Types.DATE)
        .param("sequence", sequence)
        .update() == 1;
  }

  /** Lets each later subscription of a pupil end the earlier one on its eve. */
  void endEarlierSubscriptions(Collection<PupilId> pupils) {
    jdbc.sql("""
            update subscription s set until_date = ended.until
            from (
              select subscription_id, least(to_date, lead(from_date) over (
                  partition by pupil_id, service order by from_date, subscription_id) - 1) as until
              from subscription where pupil_id in (:pupils)) ended
            where ended.subscription_id = s.subscription_id
              and s.until_date is distinct from ended.until
            """)
        .param("pupils", pupils.stream().map(PupilId::value).toList())
        .update();
  }

  List<School> schools() {
    return jdbc.sql("select school_id, code, name from school order by name, code limit 1000")
        .query((row, n) -> new School(
            new SchoolId(row.getObject("school_id", UUID.class)),
            row.getString("code"),
            row.getString("name")))
        .list();
  }

  List<MealSubscription> subscriptionsOf(Collection<UUID> pupils) {
    return jdbc.sql("""
            select * from meal_subscription
            where pupil_id in (:pupils) and (until_date is null or until_date >= from_date)
            order by first_name, last_name, pupil_id, from_date
            limit 1000
            """)
        .param("pupils", pupils)
        .query(RosterStore::subscription)
        .list();
  }

  private static MealSubscription subscription(ResultSet row, int n) throws SQLException {
    return new MealSubscription(
        new PupilId(row.getObject("pupil_id", UUID.class)),
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getString("first_name"),
        row.getString("last_name"),
        DemandService.valueOf(row.getString("service")),
        new SchoolId(row.getObject("school_id", UUID.class)),
        row.getString("school_name"),
        row.getString("class_name"),
        Weekdays.read(row.getArray("serving_days")),
        Weekdays.read(row.getArray("chosen_days")),
        row.getObject("from_date", LocalDate.class),
        row.getObject("until_date", LocalDate.class));
  }
}
