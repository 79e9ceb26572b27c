package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** The yearly fixed fees of the services (quota d'iscrizione). Keyed by holder. */
public sealed interface FeeEvent extends Event {

  HolderId holderId();

  @Override
  default String key() {
    return holderId().toString();
  }

  /**
   * A pupil's fee for a service and school year is due.
   *
   * @param feeId the cause of the charge, unique for ever: {@code pupil:service:schoolYear}
   * @param chargedOn the day that counts
   * @param amountCents the fee in cents, more than zero
   * @param act the municipal act the fee rests on
   */
  record EnrolmentFeeCharged(
      String feeId,
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      SchoolYear schoolYear,
      LocalDate chargedOn,
      long amountCents,
      String act)
      implements FeeEvent {

    public EnrolmentFeeCharged {
      requireNonNull(feeId);
      requireNonNull(pupilId);
      requireNonNull(holderId);
      requireNonNull(service);
      requireNonNull(schoolYear);
      requireNonNull(chargedOn);
      requireNonNull(act);
      Cents.checkSize(amountCents);
      if (amountCents <= 0) {
        throw new IllegalArgumentException("A fee without an amount");
      }
    }

    @Override
    public String subject() {
      return feeId;
    }
  }
}
