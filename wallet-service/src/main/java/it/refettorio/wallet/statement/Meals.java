package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The meals of the pupils of an account. */
@Component
public class Meals {

  private final MealStore store;
  private final Clock clock;

  Meals(MealStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What the meals of each pupil come to, by pupil and service. At most 200.
   *
   * @param days on which they were to be eaten
   */
  public List<PupilSums> sums(HolderId holder, Period days) {
    return store.sums(holder, days, LocalDate.now(clock));
  }

  /** The first and last day on which the account has meals of a pupil; empty if it has none. */
  public Optional<Period> days(HolderId holder, PupilId pupil) {
    return store.days(holder, pupil);
  }

  /** The meals of a pupil in one month and what became of each, the latest first. */
  public List<MealDay> of(HolderId holder, PupilId pupil, YearMonth month) {
    var days = new Period(month.atDay(1), month.atEndOfMonth());
    var told = store.steps(holder, pupil, days).stream()
        .collect(Collectors.groupingBy(
            Meals::meal, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return Stream.concat(
            told.values().stream().map(MealDay::of),
            store.waiting(holder, pupil, days).stream())
        .sorted(Comparator.comparing(MealDay::date).reversed()
            .thenComparing(MealDay::service).thenComparing(MealDay::shift))
        .toList();
  }

  private static List<Object> meal(MealStep step) {
    return List.of(step.date(), step.service(), step.shift());
  }
}
