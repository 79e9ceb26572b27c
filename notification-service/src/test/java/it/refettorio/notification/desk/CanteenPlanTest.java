package it.refettorio.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanteenPlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final CanteenPlan plan = new CanteenPlan(
      "Scuola primaria Dante Alighieri", "5A", LocalTime.of(9, 15),
      List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3), MONDAY.plusDays(7),
          MONDAY.plusDays(8), MONDAY.plusDays(10), MONDAY.plusDays(14)),
      Set.of(MONDAY.plusDays(1)),
      Set.of(MONDAY.plusDays(3)));

  @Test
  void booksTheMealWhereTheFamilySaidNothing() {
    assertThat(plan.today(MONDAY.atTime(7, 0)))
        .contains(new ServingDay(MONDAY, Meal.BOOKED, true));
  }

  @Test
  void keepsTheDayOpenForTheWholeSecondOfTheCutoff() {
    assertThat(openAt(MONDAY.atTime(9, 15))).isTrue();
    assertThat(openAt(MONDAY.atTime(9, 15, 0, 999_999_999))).isTrue();
  }

  @Test
  void closesTheDayOneSecondAfterTheCutoff() {
    assertThat(openAt(MONDAY.atTime(9, 15, 1))).isFalse();
    assertThat(openAt(MONDAY.atTime(23, 59, 59))).isFalse();
  }

  @Test
  void knowsNoMealOnADayWithoutCanteen() {
    assertThat(plan.today(MONDAY.plusDays(2).atTime(8, 0))).isEmpty();
  }

  @Test
  void showsWhatTheFamilyChose() {
    assertThat(plan.today(MONDAY.plusDays(1).atTime(8, 0)))
        .contains(new ServingDay(MONDAY.plusDays(1), Meal.ABSENT, true));
    assertThat(plan.today(MONDAY.plusDays(3).atTime(10, 0)))
        .contains(new ServingDay(MONDAY.plusDays(3), Meal.BLAND, false));
  }

  @Test
  void tellsTheNextServingDaysWithoutToday() {
    assertThat(plan.next(MONDAY.atTime(23, 0), 5)).containsExactly(
        new ServingDay(MONDAY.plusDays(1), Meal.ABSENT, true),
        new ServingDay(MONDAY.plusDays(3), Meal.BLAND, true),
        new ServingDay(MONDAY.plusDays(7), Meal.BOOKED, true),
        new ServingDay(MONDAY.plusDays(8), Meal.BOOKED, true),
        new ServingDay(MONDAY.plusDays(10), Meal.BOOKED, true));
  }

  @Test
  void tellsNothingAfterTheLastServingDay() {
    assertThat(plan.next(MONDAY.plusDays(14).atTime(8, 0), 5)).isEmpty();
  }

  private boolean openAt(LocalDateTime now) {
    return plan.today(now).orElseThrow().open();
  }
}
