package it.refettorio.wallet.entry;

import static java.util.Objects.requireNonNull;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.time.LocalDate;

/**
 * What the office writes into one account by hand.
 *
 * @param pupilId whom it is about, or null
 * @param service what it is about, or null
 * @param cents how much, whichever way it goes: above zero, at most {@link #HIGHEST_CENTS}
 * @param reason why, in words that the family reads
 * @param act the act that grants a relief; null for corrections
 */
public record ManualEntry(
    Kind kind,
    HolderId holderId,
    PupilId pupilId,
    DemandService service,
    long cents,
    LocalDate date,
    String reason,
    String act) {

  /** Ten thousand euro; more is a slip of the keyboard. */
  public static final long HIGHEST_CENTS = 1_000_000;
  public static final int LONGEST_REASON = 300;
  public static final int LONGEST_ACT = 120;
  /** How many years back an entry may count. */
  public static final int YEARS_BACK = 3;

  /** Which way it goes, and on what ground. */
  public enum Kind {
    /** A correction that the family gains by. */
    IN_FAVOUR,
    /** A correction that the family pays. */
    AGAINST,
    /** A debt let go. */
    RELIEF
  }

  public ManualEntry {
    requireNonNull(kind);
    requireNonNull(holderId);
    requireNonNull(date);
    requireNonNull(reason);
    if (cents <= 0 || cents > HIGHEST_CENTS) {
      throw new IllegalArgumentException("An entry of %d cents".formatted(cents));
    }
    if ((kind == Kind.RELIEF) != (act != null)) {
      throw new IllegalArgumentException("A relief has an act and a correction has none");
    }
  }

  /** What the balance changes by, in cents. */
  public long changeCents() {
    return kind == Kind.AGAINST ? -cents : cents;
  }
}
