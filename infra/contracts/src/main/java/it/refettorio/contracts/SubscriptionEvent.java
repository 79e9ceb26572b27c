package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Which pupil uses which service, where, from when, and who pays. Keyed by subscription. */
public sealed interface SubscriptionEvent extends Event {

  SubscriptionId subscriptionId();

  @Override
  default String key() {
    return subscriptionId().toString();
  }

  /**
   * A subscription as it is now.
   *
   * @param holderId who pays for the days of this subscription
   * @param chosenDays the weekdays the family chose; empty means all the class's days
   * @param to the last day of the service, or null while it runs
   */
  record SubscriptionState(
      SubscriptionId subscriptionId,
      PupilId pupilId,
      HolderId holderId,
      String pupilFirstName,
      String pupilLastName,
      DemandService service,
      SchoolId schoolId,
      ClassId classId,
      List<DayOfWeek> chosenDays,
      LocalDate from,
      LocalDate to)
      implements SubscriptionEvent {

    public SubscriptionState {
      requireNonNull(subscriptionId);
      requireNonNull(pupilId);
      requireNonNull(holderId);
      requireNonNull(pupilFirstName);
      requireNonNull(pupilLastName);
      requireNonNull(service);
      requireNonNull(schoolId);
      requireNonNull(classId);
      chosenDays = chosenDays.stream().sorted().distinct().toList();
      requireNonNull(from);
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("A subscription that ends before it begins");
      }
    }
  }
}
