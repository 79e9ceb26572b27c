package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a family said about a pupil's day. Keyed by pupil. */
public sealed interface DayEvent extends Event {

  PupilId pupilId();

  @Override
  default String key() {
    return pupilId().toString();
  }

  /**
   * The pupil will not eat on that day.
   *
   * @param receiptNumber the number printed on the family's receipt
   * @param reportedBy the person who said so
   */
  record AbsenceReported(
      String receiptNumber,
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      LocalDate date,
      UUID reportedBy,
      Instant reportedAt)
      implements DayEvent {

    public AbsenceReported {
      requireNonNull(receiptNumber);
      requireNonNull(pupilId);
      requireNonNull(holderId);
      requireNonNull(service);
      requireNonNull(date);
      requireNonNull(reportedBy);
      requireNonNull(reportedAt);
    }
  }

  /** The absence with that receipt was undone before the cutoff; the meal is booked again. */
  record AbsenceWithdrawn(
      String receiptNumber,
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      LocalDate date,
      UUID withdrawnBy,
      Instant withdrawnAt)
      implements DayEvent {

    public AbsenceWithdrawn {
      requireNonNull(receiptNumber);
      requireNonNull(pupilId);
      requireNonNull(holderId);
      requireNonNull(service);
      requireNonNull(date);
      requireNonNull(withdrawnBy);
      requireNonNull(withdrawnAt);
    }
  }
}
