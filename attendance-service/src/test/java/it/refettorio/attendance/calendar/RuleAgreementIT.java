package it.refettorio.attendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.attendance.roster.Roster;
import it.refettorio.contracts.PupilId;
import it.refettorio.testkit.WithInfrastructure;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The serving-day rule is written twice, in Java and in SQL. Random schools, calendars and
 * subscriptions must get the same days from both; run again with {@code -Dseed=…}.
 */
@SpringBootTest
@WithInfrastructure
@Transactional
class RuleAgreementIT {

  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 8, 31);
  private static final int ROUNDS = 40;

  @Autowired JdbcClient jdbc;
  @Autowired Roster roster;
  @Autowired Calendars calendars;

  private final long seed = Long.getLong("seed", 20261124L);
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void bothFormsOfTheRuleAgreeOnRandomData() {
    var schools = List.of(aSchool(), aSchool(), aSchool());
    for (int round = 0; round < ROUNDS; round++) {
      aSpanFor("service_period", schools);
      aSpanFor("closure", schools);
      var pupil = aPupil(schools);

      assertThat(inJava(pupil)).as("seed %d, round %d", seed, round).isEqualTo(inSql(pupil));
    }
  }

  private List<LocalDate> inJava(UUID pupil) {
    return roster.diner(new PupilId(pupil))
        .map(diner -> calendars.ruleFor(diner).servingDays(FIRST, LAST).toList())
        .orElse(List.of());
  }

  private List<LocalDate> inSql(UUID pupil) {
    return jdbc.sql("""
            select day from meal_subscription r
            cross join lateral service_days(r.school_id, :first, :last) d(day)
            where r.pupil_id = :pupil and day between r.from_date and coalesce(r.until_date, day)
              and eats_on(day, r.serving_days, r.chosen_days)
            order by day
            """)
        .param("first", FIRST)
        .param("last", LAST)
        .param("pupil", pupil)
        .query((row, n) -> row.getObject("day", LocalDate.class))
        .list();
  }

  private UUID aSchool() {
    var school = UUID.randomUUID();
    jdbc.sql("insert into school values (?, ?, 'Scuola', 1)")
        .param(school).param(school.toString()).update();
    jdbc.sql("insert into class_group values (?, ?, '1A', ?::smallint[])")
        .param(school).param(school).param(weekdays(1)).update();
    return school;
  }

  private UUID aPupil(List<UUID> schools) {
    var pupil = UUID.randomUUID();
    var from = day();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      var school = schools.get(random.nextInt(schools.size()));
      var until = random.nextBoolean() ? null : Date.valueOf(from.plusDays(random.nextInt(200)));
      var next = from.plusDays(random.nextInt(1, 200));
      jdbc.sql("""
              insert into subscription values
                (?, ?, ?, 'Emma', 'Molteni', 'CANTEEN', ?, ?, ?::smallint[], ?, ?,
                  least(?::date, ?::date), 1)
              """)
          .params(Arrays.asList(
              UUID.randomUUID(), pupil, UUID.randomUUID(), school, school, weekdays(0),
              Date.valueOf(from), until, until, n == 1 ? null : Date.valueOf(next.minusDays(1))))
          .update();
      from = next;
    }
    return pupil;
  }

  private void aSpanFor(String table, List<UUID> schools) {
    var school = random.nextInt(3) == 0 ? null : schools.get(random.nextInt(schools.size()));
    var first = day();
    var longest = table.equals("closure") ? 10 : 120;
    var last = first.plusDays(random.nextInt(longest));
    if (table.equals("closure")) {
      jdbc.sql("""
              insert into closure (school_id, first_day, last_day, description, imported_at)
              values (?, ?, ?, 'x', now()) on conflict do nothing
              """).param(school).param(first).param(last).update();
    } else {
      jdbc.sql("""
              insert into service_period
                (school_id, school_year, first_day, last_day, description, imported_at)
              select ?, school_year_of(?), ?, ?, 'x', now()
              where school_year_of(?) = school_year_of(?) on conflict do nothing
              """).param(school).param(first).param(first).param(last).param(first).param(last)
          .update();
    }
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, LAST)));
  }

  private String weekdays(int atLeast) {
    var days = new ArrayList<String>();
    for (int weekday = 1; weekday <= 7; weekday++) {
      if (random.nextInt(10) < 5 || days.size() < atLeast) {
        days.add(String.valueOf(weekday));
      }
    }
    return "{" + String.join(",", days) + "}";
  }
}
