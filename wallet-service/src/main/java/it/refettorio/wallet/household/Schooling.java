package it.refettorio.wallet.household;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a pupil used or uses a service: one subscription, as far as the next one of the same pupil
 * and service does not end it.
 *
 * @param school null until the school has been told
 * @param className null until the class has been told
 * @param weeklyReturns on how many weekdays (rientri) the pupil eats, by class and choice; zero while
 *     the class is not known
 * @param since when the pupil began to use the service at all, in whatever school or class
 * @param from the first day of this subscription
 * @param to its last day, or null while it runs
 */
public record Schooling(
    PupilId pupil,
    DemandService service,
    School school,
    String className,
    int weeklyReturns,
    LocalDate since,
    LocalDate from,
    LocalDate to) {

  /** Whether the service may be used on that day. */
  public boolean runsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  /** School and class in one line, as far as they are known. */
  public String place() {
    return Optional.ofNullable(school).map(School::name).orElse("")
        + Optional.ofNullable(className).map(name -> ", " + name).orElse("");
  }
}
