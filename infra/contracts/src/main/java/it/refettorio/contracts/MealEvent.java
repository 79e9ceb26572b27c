package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the ledger charges. A meal has one cause, {@code pupil:service:date:shift}; each later word
 * on the same meal has a higher revision and replaces the earlier one. No price: the wallet prices
 * a meal by the tariff valid on its date. Keyed by holder; all words on one meal name the same one,
 * so that they are read in order.
 */
public sealed interface MealEvent extends Event {

  PupilId pupilId();

  /** Who paid for the pupil's meals on that date. */
  HolderId holderId();

  DemandService service();

  LocalDate date();

  /** The sitting, from 1. */
  int shift();

  /** From 1; the highest revision of a cause holds. */
  int revision();

  @Override
  default String key() {
    return holderId().toString();
  }

  @Override
  default String subject() {
    return cause();
  }

  /** What makes this meal one meal. */
  default String cause() {
    return pupilId() + ":" + service() + ":" + date() + ":" + shift();
  }

  /** The pupil ate, or was booked and nobody said otherwise in time. */
  record MealConsumed(
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      LocalDate date,
      int shift,
      int revision,
      SchoolId schoolId,
      MealSource source)
      implements MealEvent {

    public MealConsumed {
      check(pupilId, holderId, service, date, shift, revision);
      requireNonNull(schoolId);
      requireNonNull(source);
    }
  }

  /** The absence came after the cutoff: the meal was cooked and is charged. */
  record MealLateCancelled(
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      LocalDate date,
      int shift,
      int revision,
      SchoolId schoolId,
      Instant cancelledAt)
      implements MealEvent {

    public MealLateCancelled {
      check(pupilId, holderId, service, date, shift, revision);
      requireNonNull(schoolId);
      requireNonNull(cancelledAt);
    }
  }

  /** The meal must not be charged after all; what was charged is given back. */
  record MealVoided(
      PupilId pupilId,
      HolderId holderId,
      DemandService service,
      LocalDate date,
      int shift,
      int revision,
      VoidReason reason)
      implements MealEvent {

    public MealVoided {
      check(pupilId, holderId, service, date, shift, revision);
      requireNonNull(reason);
    }
  }

  /** Who said that the pupil ate. */
  enum MealSource {
    /** Present by default: booked, and nobody cancelled in time. */
    BOOKING,
    /** The school's roll call. */
    ROLL_CALL,
    /** The school office, by hand. */
    OFFICE
  }

  enum VoidReason {
    NOT_SERVED,
    CLOSURE,
    DISPUTE_ACCEPTED,
    OFFICE_CORRECTION
  }

  private static void check(
      PupilId pupil, HolderId holder, DemandService service, LocalDate date, int shift,
      int revision) {
    requireNonNull(pupil);
    requireNonNull(holder);
    requireNonNull(service);
    requireNonNull(date);
    if (shift < 1 || revision < 1) {
      throw new IllegalArgumentException("Shift and revision count from 1");
    }
  }
}
