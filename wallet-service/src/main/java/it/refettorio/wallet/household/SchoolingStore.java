package it.refettorio.wallet.household;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.starter.inbox.Received;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools, classes, and who goes there. */
@Repository
class SchoolingStore {

  private final JdbcClient jdbc;

  SchoolingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean saveSchool(SchoolState school, long sequence) {
    return jdbc.sql("""
            insert into school (school_id, code, name, cycle, sequence) values (?, ?, ?, ?, ?)
            on conflict (school_id) do update
              set code = excluded.code, name = excluded.name, cycle = excluded.cycle,
                  sequence = excluded.sequence
              where school.sequence < excluded.sequence
            """)
        .params(school.schoolId().value(), school.code(), school.name(), school.cycle().name(),
            sequence)
        .update() == 1;
  }

  void replaceClasses(SchoolState school) {
    jdbc.sql("delete from school_class where school_id = ?")
        .param(school.schoolId().value())
        .update();
    var classes = school.classes();
    jdbc.sql("""
            insert into school_class (school_id, class_id, name, serving_days)
            select :school, told.id, told.name, told.days::smallint[]
            from unnest(:ids::uuid[], :names, :days) as told(id, name, days)
            """)
        .param("school", school.schoolId().value())
        .param("ids", classes.stream().map(of -> of.id().toString()).toArray(String[]::new))
        .param("names", classes.stream().map(of -> of.name()).toArray(String[]::new))
        .param("days", classes.stream().map(of -> days(of.servingDays())).toArray(String[]::new))
        .update();
  }

  /** Takes at most one state of each subscription, in the order of their ids. */
  void saveSubscriptions(List<Received<SubscriptionEvent>> told) {
    jdbc.sql("""
            insert into subscription as known
              (subscription_id, pupil_id, holder_id, service, school_id, class_id, chosen_days,
               first_day, last_day, sequence)
            select id, pupil, holder, service, school, class, chosen::smallint[], first, last,
                   sequence
            from unnest(:ids::uuid[], :pupils::uuid[], :holders::uuid[], :services,
                        :schools::uuid[], :classes::uuid[], :chosen, :firsts::date[],
                        :lasts::date[], :sequences)
              as told(id, pupil, holder, service, school, class, chosen, first, last, sequence)
            order by id
            on conflict (subscription_id) do update
              set pupil_id = excluded.pupil_id, holder_id = excluded.holder_id,
                  service = excluded.service, school_id = excluded.school_id,
                  class_id = excluded.class_id, chosen_days = excluded.chosen_days,
                  first_day = excluded.first_day, last_day = excluded.last_day,
                  sequence = excluded.sequence
              where known.sequence < excluded.sequence
            """)
        .param("ids", column(told, SubscriptionState::subscriptionId))
        .param("pupils", column(told, SubscriptionState::pupilId))
        .param("holders", column(told, SubscriptionState::holderId))
        .param("services", column(told, SubscriptionState::service))
        .param("schools", column(told, SubscriptionState::schoolId))
        .param("classes", column(told, SubscriptionState::classId))
        .param("chosen", column(told, state -> days(state.chosenDays())))
        .param("firsts", column(told, SubscriptionState::from))
        .param("lasts", column(told, SubscriptionState::to))
        .param("sequences", told.stream().map(Received::sequence).toArray(Long[]::new))
        .update();
  }

  private static String[] column(
      List<Received<SubscriptionEvent>> told, Function<SubscriptionState, Object> value) {
    return told.stream()
        .map(each -> switch (each.event()) {
          case SubscriptionState state -> Objects.toString(value.apply(state), null);
        })
        .toArray(String[]::new);
  }

  /** Weekdays as the database writes them. */
  private static String days(Collection<DayOfWeek> days) {
    return days.stream()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  List<Schooling> of(HolderId holder) {
    return jdbc.sql("""
            select s.pupil_id, s.service, s.since, s.first_day, s.until,
                   o.school_id, o.code, o.name, o.cycle, c.name as class_name,
                   (select count(*) from unnest(c.serving_days) as day
                    where cardinality(s.chosen_days) = 0 or day = any(s.chosen_days)) as returns
            from (
              select *, min(first_day) over service_of_pupil as since,
                     least(last_day, lead(first_day) over (
                       partition by pupil_id, service order by first_day, subscription_id) - 1)
                       as until
              from subscription
              where pupil_id in (select pupil_id from subscription where holder_id = :holder)
              window service_of_pupil as (partition by pupil_id, service)) s
            left join school o on o.school_id = s.school_id
            left join school_class c on c.school_id = s.school_id and c.class_id = s.class_id
            left join pupil p on p.pupil_id = s.pupil_id
            where s.holder_id = :holder and (s.until is null or s.until >= s.first_day)
            order by p.first_name, s.pupil_id, s.service, s.first_day desc, s.subscription_id
            limit 200
            """)
        .param("holder", holder.value())
        .query((row, n) -> new Schooling(
            new PupilId(row.getObject("pupil_id", UUID.class)),
            DemandService.valueOf(row.getString("service")),
            row.getString("code") == null ? null : school(row), row.getString("class_name"),
            row.getInt("returns"), row.getObject("since", LocalDate.class),
            row.getObject("first_day", LocalDate.class), row.getObject("until", LocalDate.class)))
        .list();
  }

  List<School> schools() {
    return jdbc.sql("""
            select school_id, code, name, cycle from school order by name, code limit 1000
            """)
        .query((row, n) -> school(row))
        .list();
  }

  private static School school(ResultSet row) throws SQLException {
    return new School(
        new SchoolId(row.getObject("school_id", UUID.class)), row.getString("code"),
        row.getString("name"), SchoolCycle.valueOf(row.getString("cycle")));
  }
}
