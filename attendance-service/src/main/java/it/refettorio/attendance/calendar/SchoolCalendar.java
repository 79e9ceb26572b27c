package it.refettorio.attendance.calendar;

import it.refettorio.contracts.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of one school.
 *
 * @param periods when meals are served: the general ones and the school's own
 * @param closures when they are not: the general ones and the school's own
 */
public record SchoolCalendar(List<CalendarSpan> periods, List<CalendarSpan> closures) {

  public SchoolCalendar {
    periods = List.copyOf(periods);
    closures = List.copyOf(closures);
  }

  boolean isInService(LocalDate day) {
    return periods.stream()
        .filter(period -> period.holds(day))
        .anyMatch(period -> !period.isGeneral() || !hasOwnPeriods(SchoolYear.of(day)));
  }

  Optional<CalendarSpan> closureOn(LocalDate day) {
    return closures.stream().filter(closure -> closure.holds(day)).findFirst();
  }

  private boolean hasOwnPeriods(SchoolYear year) {
    return periods.stream()
        .anyMatch(period -> !period.isGeneral() && SchoolYear.of(period.first()).equals(year));
  }
}
