package it.refettorio.attendance.roster;

import it.refettorio.contracts.PupilId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pupil with all its rights to meals, earliest first; they never overlap and there is at least
 * one.
 */
public record Diner(PupilId pupilId, List<MealSubscription> subscriptions) {

  public Diner {
    subscriptions = List.copyOf(subscriptions);
    if (subscriptions.isEmpty()) {
      throw new IllegalArgumentException("A diner without a subscription");
    }
  }

  public Optional<MealSubscription> on(LocalDate day) {
    return subscriptions.stream().filter(each -> each.covers(day)).findFirst();
  }

  /** The right of that day, or else the nearest to come, or else the last that was. */
  public MealSubscription around(LocalDate day) {
    return subscriptions.stream()
        .filter(each -> each.until() == null || !each.until().isBefore(day))
        .findFirst()
        .orElseGet(subscriptions::getLast);
  }
}
