package it.refettorio.attendance.rollcall;

import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RollCallStore {

  private final JdbcClient jdbc;

  RollCallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SchoolCount> counts(LocalDate day) {
    return jdbc.sql("""
            select s.school_id, s.name, d.day is not null as serving,
              count(r.pupil_id) filter (where a.pupil_id is null) as booked,
              count(a.pupil_id) as absent,
              exists (select from settled_day x
                where x.school_id = s.school_id and x.day = :day) as settled
            from school s
            left join lateral service_days(s.school_id, :day, :day) d(day) on true
            left join meal_subscription r on r.school_id = s.school_id and d.day is not null
              and :day between r.from_date and coalesce(r.until_date, :day)
              and eats_on(:day, r.serving_days, r.chosen_days)
            left join absence a on a.pupil_id = r.pupil_id and a.service = r.service
              and a.day = :day and a.withdrawn_at is null
            group by s.school_id, s.name, d.day
            order by s.name, s.school_id
            limit 1000
            """)
        .param("day", day)
        .query((row, n) -> new SchoolCount(
            new SchoolId(row.getObject("school_id", UUID.class)),
            row.getString("name"),
            row.getInt("booked"),
            row.getInt("absent"),
            row.getBoolean("serving"),
            row.getBoolean("settled")))
        .list();
  }

  List<ClassRoll> rolls(SchoolId school, LocalDate day) {
    var classes = new LinkedHashMap<String, List<ClassRoll.Row>>();
    jdbc.sql("""
            select r.class_name, r.last_name, r.first_name, a.pupil_id is null as present
            from meal_subscription r
            join service_days(:school, :day, :day) d(day) on true
            left join absence a on a.pupil_id = r.pupil_id and a.service = r.service
              and a.day = :day and a.withdrawn_at is null
            where r.school_id = :school
              and :day between r.from_date and coalesce(r.until_date, :day)
              and eats_on(:day, r.serving_days, r.chosen_days)
            order by r.class_name, r.last_name, r.first_name, r.pupil_id
            limit 5000
            """)
        .param("school", school.value())
        .param("day", day)
        .query(row -> {
          classes.computeIfAbsent(row.getString("class_name"), name -> new ArrayList<>())
              .add(new ClassRoll.Row(row.getString("last_name"), row.getString("first_name"),
                  row.getBoolean("present")));
        });
    return classes.entrySet().stream()
        .map(entry -> new ClassRoll(entry.getKey(), entry.getValue()))
        .toList();
  }
}
