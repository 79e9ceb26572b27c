package it.refettorio.enrolment.pages;

import it.refettorio.enrolment.family.Pupil;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pupil with the subscriptions.
 *
 * @param subscriptions in order of date
 */
public record PupilView(
    UUID id,
    String name,
    String taxCode,
    LocalDate birthDate,
    List<SubscriptionView> subscriptions) {

  public static PupilView of(Pupil pupil, List<SubscriptionView> subscriptions) {
    return new PupilView(
        pupil.id().value(), pupil.fullName(), pupil.taxCode(), pupil.birthDate(), subscriptions);
  }

  /** Those that hold or will hold; when all are over, none. */
  public List<SubscriptionView> current(LocalDate today) {
    return subscriptions.stream()
        .filter(each -> each.to() == null || !each.to().isBefore(today))
        .toList();
  }
}
