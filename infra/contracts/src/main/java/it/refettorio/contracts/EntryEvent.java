package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the accounting office itself writes into an account. Told so that the ledger can be built
 * again from the topics alone. Keyed by holder.
 */
public sealed interface EntryEvent extends Event {

  /** The cause of the movement, unique for ever. */
  String entryId();

  HolderId holderId();

  /** Cents that the balance changes by: above zero in the family's favour, never zero. */
  long amountCents();

  @Override
  default String key() {
    return holderId().toString();
  }

  @Override
  default String subject() {
    return entryId();
  }

  /**
   * What a family owed, or had left, when its account came over from elsewhere.
   *
   * @param date the day that counts
   * @param act the act that settles the carry-over
   * @param recordedBy the person of the office
   */
  record OpeningBalanceCarried(
      String entryId,
      HolderId holderId,
      LocalDate date,
      long amountCents,
      String act,
      UUID recordedBy,
      Instant recordedAt)
      implements EntryEvent {

    public OpeningBalanceCarried {
      check(entryId, holderId, date, amountCents, recordedBy, recordedAt);
      requireNonNull(act);
    }
  }

  /**
   * A correction by hand (rettifica).
   *
   * @param pupilId whom it is about, or null
   * @param service which service it is about, or null
   * @param reason why, in the office's words; shown to the family
   */
  record AdjustmentMade(
      String entryId,
      HolderId holderId,
      PupilId pupilId,
      DemandService service,
      LocalDate date,
      long amountCents,
      String reason,
      UUID recordedBy,
      Instant recordedAt)
      implements EntryEvent {

    public AdjustmentMade {
      check(entryId, holderId, date, amountCents, recordedBy, recordedAt);
      requireNonNull(reason);
    }
  }

  /**
   * A debt that is let go (sgravio): always in the family's favour.
   *
   * @param pupilId whom it is about, or null
   * @param service which service it is about, or null
   * @param reason why, in the office's words; shown to the family
   * @param act the act that grants it
   */
  record ReliefGranted(
      String entryId,
      HolderId holderId,
      PupilId pupilId,
      DemandService service,
      LocalDate date,
      long amountCents,
      String reason,
      String act,
      UUID recordedBy,
      Instant recordedAt)
      implements EntryEvent {

    public ReliefGranted {
      check(entryId, holderId, date, amountCents, recordedBy, recordedAt);
      requireNonNull(reason);
      requireNonNull(act);
      if (amountCents < 0) {
        throw new IllegalArgumentException("A relief against the family");
      }
    }
  }

  private static void check(
      String entryId, HolderId holder, LocalDate date, long amountCents, UUID recordedBy,
      Instant recordedAt) {
    requireNonNull(entryId);
    requireNonNull(holder);
    requireNonNull(date);
    requireNonNull(recordedBy);
    requireNonNull(recordedAt);
    Cents.checkSize(amountCents);
    if (amountCents == 0) {
      throw new IllegalArgumentException("An entry without an amount");
    }
  }
}
