package it.refettorio.attendance.settlement;

import java.util.List;

/** A school's day was settled: these meals count, each for the first time. */
public record MealsConsumed(List<Meal> meals, String cause) {

  public MealsConsumed {
    meals = List.copyOf(meals);
  }
}
