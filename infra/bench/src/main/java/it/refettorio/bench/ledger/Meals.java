package it.refettorio.bench.ledger;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealSource;
import java.time.LocalDate;

/** Meals in the order in which they are settled: day after day, and each day school by school. */
record Meals(Town town) {

  /** A Monday. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 14);
  private static final int SCHOOL_DAYS = 5;

  /** @param number from 0; each number is another meal */
  MealConsumed meal(long number) {
    int pupil = pupilOf(number);
    return new MealConsumed(
        town.pupil(pupil), town.holder(town.payerOf(pupil)), DemandService.CANTEEN,
        dayOf(number), 1, 1, town.schoolOf(pupil), MealSource.BOOKING);
  }

  int pupilOf(long number) {
    return (int) (number % town.pupils());
  }

  LocalDate dayOf(long number) {
    return schoolDay(number / town.pupils());
  }

  static LocalDate schoolDay(long day) {
    return FIRST_DAY.plusWeeks(day / SCHOOL_DAYS).plusDays(day % SCHOOL_DAYS);
  }
}
