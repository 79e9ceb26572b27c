package it.refettorio.wallet.api;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.statement.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Which movements are asked for.
 *
 * @param page from 1
 */
record MovementQuery(Period days, int page, int size) {

  static final int PAGE_MAX = 100_000;
  static final int SIZE_MAX = 200;

  /** Reads the parameters as they came; null where one is missing. */
  static MovementQuery of(
      String schoolYear, String from, String to, String page, String size) {
    var days = schoolYear == null ? Period.ALWAYS : Period.of(year(schoolYear));
    var first = later(days.from(), day("from", from));
    var last = earlier(days.to(), day("to", to));
    if (last.isBefore(first)) {
      throw new Invalid(to == null ? "from" : "to",
          "No day lies between the first and the last one asked for");
    }
    return new MovementQuery(new Period(first, last), number("page", page, 1, PAGE_MAX),
        number("size", size, 50, SIZE_MAX));
  }

  /** Null stays null. */
  static SchoolYear year(String text) {
    try {
      return text == null ? null : SchoolYear.parse(text);
    } catch (IllegalArgumentException none) {
      throw new Invalid("schoolYear", "Not a school year such as 2026/2027");
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      var day = text == null ? null : LocalDate.parse(text);
      if (day != null && !Period.ALWAYS.contains(day)) {
        throw new Invalid(field, "Not between 1900 and 2999");
      }
      return day;
    } catch (DateTimeParseException none) {
      throw new Invalid(field, "Not a date such as 2026-11-24");
    }
  }

  private static int number(String field, String text, int otherwise, int max) {
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
      throw new Invalid(field, "Not a whole number from 1 to " + max);
    }
    return Integer.parseInt(text);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
