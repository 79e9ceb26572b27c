package it.refettorio.wallet.entry;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Under which act a file of balances is carried, and what it should hold. Amounts in cents, zero or
 * more.
 *
 * @param date the day that counts for all of them
 */
public record OpeningTerms(
    String act, LocalDate date, int lines, long debtCents, long creditCents) {

  /** The act however it is written, so that it is the same act. */
  String actKey() {
    return act.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
