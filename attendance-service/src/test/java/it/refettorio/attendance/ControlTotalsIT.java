package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What attendance says of a day's meals is what a reader of the meals finds. */
class ControlTotalsIT extends AttendanceIT {

  private static final LocalDate DAY = TODAY.minusWeeks(4).minusDays(1);

  private final ASchool school = ASchool.servingOn(MONDAY);

  @Test
  void theTotalsFollowTheMealsAndAreToldWhenTheyChange() {
    open(school);
    enrol(APupil.at(school), APupil.at(school));
    settle(DAY, DAY, false);
    theTotalsAreThoseOfTheMeals();
    int meals = meals().size();
    int told = totals().size();

    enrol(APupil.at(school));
    settle(DAY, DAY, true);
    theTotalsAreThoseOfTheMeals();
    assertThat(meals()).hasSize(meals + 1);
    assertThat(totals()).hasSize(told + 1);

    jdbc.sql("insert into touched_day (topic, day) values ('attendance.meal.v1', ?)")
        .param(DAY).update();
    theTotalsAreThoseOfTheMeals();
    assertThat(totals()).hasSize(told + 1);
  }

  private void theTotalsAreThoseOfTheMeals() {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(jdbc.sql("select count(*) from touched_day").query(Long.class).single()).isZero();
      allIsTold();
      assertThat(totals()).isNotEmpty();
      assertThat(totals().getLast()).isEqualTo(TestTotals.of(Topics.MEAL, DAY, 0,
          meals().stream().map(meal -> meal.cause() + ":" + meal.revision()).toList()));
    });
  }

  private List<MealEvent> meals() {
    return events.all(Topics.MEAL).stream().filter(meal -> meal.date().equals(DAY)).toList();
  }

  private List<ControlEvent> totals() {
    return events.all(Topics.ATTENDANCE_CONTROL).stream()
        .filter(total -> total.day().equals(DAY)).toList();
  }
}
