package it.refettorio.enrolment.fee;

import static java.util.Objects.requireNonNull;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolYear;
import java.time.LocalDate;

/**
 * A fee as the office decided it.
 *
 * @param amountCents of each pupil, in cents
 * @param act the municipal act it rests on
 * @param day the one that counts
 */
public record FeeTerms(
    DemandService service, SchoolYear schoolYear, long amountCents, String act, LocalDate day) {

  /** Beyond it somebody mistyped. */
  public static final long HIGHEST_CENTS = 100_000;

  public static final int LONGEST_ACT = 200;
  /** Fees are asked for when families enrol, which is this long before the school year begins. */
  private static final int MONTHS_BEFORE = 6;

  public FeeTerms {
    requireNonNull(service);
    if (amountCents <= 0 || amountCents > HIGHEST_CENTS) {
      throw new IllegalArgumentException("Not an amount of a fee: " + amountCents);
    }
    if (act.isBlank() || act.length() > LONGEST_ACT) {
      throw new IllegalArgumentException("A fee rests on an act");
    }
    if (day.isBefore(firstDay(schoolYear)) || day.isAfter(schoolYear.lastDay())) {
      throw new IllegalArgumentException("Not a day for a fee of " + schoolYear + ": " + day);
    }
  }

  /** The first day that a fee of a school year may count from; the last one is the year's own. */
  public static LocalDate firstDay(SchoolYear schoolYear) {
    return schoolYear.firstDay().minusMonths(MONTHS_BEFORE);
  }

  /** What a number of pupils owes, in cents. */
  public long totalCents(long pupils) {
    return Math.multiplyExact(amountCents, pupils);
  }
}
