package it.refettorio.notification.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pupil's canteen days as attendance announced them.
 *
 * @param cutoff until when a day can be changed on the day itself; that whole second included
 * @param servingDays in order of date
 */
public record CanteenPlan(
    String schoolName,
    String className,
    LocalTime cutoff,
    List<LocalDate> servingDays,
    Set<LocalDate> absentDays,
    Set<LocalDate> blandDays) {

  public CanteenPlan {
    servingDays = List.copyOf(servingDays);
    absentDays = Set.copyOf(absentDays);
    blandDays = Set.copyOf(blandDays);
  }

  /** Today's meal, or nothing when today is no serving day. */
  public Optional<ServingDay> today(LocalDateTime now) {
    return servingDays.stream()
        .filter(now.toLocalDate()::equals)
        .findFirst()
        .map(day -> at(day, now));
  }

  /** The serving days after today, at most so many. */
  public List<ServingDay> next(LocalDateTime now, int most) {
    return servingDays.stream()
        .filter(day -> day.isAfter(now.toLocalDate()))
        .limit(most)
        .map(day -> at(day, now))
        .toList();
  }

  private ServingDay at(LocalDate day, LocalDateTime now) {
    return new ServingDay(day, mealOn(day), isOpen(day, now));
  }

  private Meal mealOn(LocalDate day) {
    if (absentDays.contains(day)) {
      return Meal.ABSENT;
    }
    return blandDays.contains(day) ? Meal.BLAND : Meal.BOOKED;
  }

  private boolean isOpen(LocalDate day, LocalDateTime now) {
    return !now.truncatedTo(ChronoUnit.SECONDS).isAfter(day.atTime(cutoff));
  }
}
