package it.refettorio.attendance.calendar;

import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The serving days of one pupil: service period ∩ class weekdays ∩ chosen days ∩ subscription −
 * closures.
 *
 * @param calendars by school, for every school of the diner's subscriptions
 */
public record ServingRule(Diner diner, Map<SchoolId, SchoolCalendar> calendars) {

  public ServingRule {
    calendars = Map.copyOf(calendars);
  }

  public DayKind on(LocalDate day) {
    return diner.on(day).map(right -> on(right, day)).orElse(DayKind.OUTSIDE_SUBSCRIPTION);
  }

  /** What the closure of that day is called; empty when it is none. */
  public String closureName(LocalDate day) {
    return diner.on(day)
        .flatMap(right -> calendars.get(right.schoolId()).closureOn(day))
        .map(CalendarSpan::description)
        .orElse("");
  }

  /** The serving days of the span, both ends included. */
  public Stream<LocalDate> servingDays(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(day -> on(day) == DayKind.SERVING);
  }

  private DayKind on(MealSubscription right, LocalDate day) {
    var calendar = calendars.get(right.schoolId());
    if (!calendar.isInService(day)) {
      return DayKind.OUTSIDE_SERVICE;
    }
    if (calendar.closureOn(day).isPresent()) {
      return DayKind.CLOSED;
    }
    if (!right.classDays().contains(day.getDayOfWeek())) {
      return DayKind.NOT_A_CLASS_DAY;
    }
    return right.chosenDays().isEmpty() || right.chosenDays().contains(day.getDayOfWeek())
        ? DayKind.SERVING
        : DayKind.NOT_CHOSEN;
  }
}
