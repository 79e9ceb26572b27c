package it.refettorio.wallet.forecast;

import java.time.LocalDate;

/**
 * What to add so that the planned meals until a day are paid.
 *
 * @param until the last day that would be paid
 * @param amountCents exactly what is missing, more than zero
 */
public record TopUp(Reach reach, LocalDate until, long amountCents) {

  /** How far people plan; of two that come to the same, the later named one is suggested. */
  public enum Reach {
    /** A month from today. */
    MONTH,
    /** The last day before Christmas. */
    CHRISTMAS,
    /** The last planned day there is. */
    SCHOOL_YEAR
  }
}
