package it.refettorio.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the portal should write amounts and days, stated once more and independently of it. */
final class Italian {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ITALIAN);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Italian() {}

  /** {@code −63,80 €}, with a true minus and a no-break space. */
  static String euro(long cents) {
    return (cents < 0 ? "\u2212" : "") + String.format(Locale.ITALIAN, "%,d,%02d\u00a0€",
        Math.abs(cents) / 100, Math.abs(cents) % 100);
  }

  /** {@code lunedì 30 novembre}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 30/11/2026}. */
  static String shortDay(LocalDate date) {
    return SHORT.format(date);
  }
}
