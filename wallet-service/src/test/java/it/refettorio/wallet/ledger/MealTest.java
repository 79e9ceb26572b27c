package it.refettorio.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MealTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final long SEED = 20261130;

  @Test
  void mealsAreSortedAsTheDatabaseSortsTheirCauses() {
    var random = new Random(SEED);
    var meals = new ArrayList<Meal>();
    for (int day = 0; day < 3; day++) {
      for (int n = 0; n < 50; n++) {
        var pupil = new UUID(random.nextLong(), random.nextLong());
        meals.add(new Meal(pupil, "CANTEEN", MONDAY.plusDays(day), 1));
        meals.add(new Meal(pupil, "CANTEEN", MONDAY.plusDays(day), 2));
        meals.add(new Meal(pupil, "AFTER_SCHOOL", MONDAY.plusDays(day), 1));
        meals.add(new Meal(
            new UUID(pupil.getMostSignificantBits(), random.nextLong()), "CANTEEN",
            MONDAY.plusDays(day), 1));
      }
    }
    Collections.shuffle(meals, random);
    var byCause = meals.stream().sorted(Comparator.comparing(Meal::cause)).toList();

    assertThat(meals.stream().sorted().toList()).isEqualTo(byCause);
  }
}
