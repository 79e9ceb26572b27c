package it.refettorio.attendance.roster;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A pupil's right to meals over a span of days.
 *
 * @param holderId who pays for these days
 * @param classDays the weekdays on which the class eats
 * @param chosenDays the weekdays the family chose; none means all the class's days
 * @param until the last day that counts, or null while it runs
 */
public record MealSubscription(
    PupilId pupilId,
    HolderId holderId,
    String firstName,
    String lastName,
    DemandService service,
    SchoolId schoolId,
    String schoolName,
    String className,
    Set<DayOfWeek> classDays,
    Set<DayOfWeek> chosenDays,
    LocalDate from,
    LocalDate until) {

  public String fullName() {
    return firstName + " " + lastName;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
