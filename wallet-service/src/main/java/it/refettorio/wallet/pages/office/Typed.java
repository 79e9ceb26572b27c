package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.wallet.entry.ManualEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads what the office types, and says what is wrong with it. */
final class Typed {

  private Typed() {}

  /** Without blanks around it and without signs that no keyboard has; empty for null. */
  static String text(String typed) {
    return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** A day on which an entry may count: not to come, and not too long ago. */
  static FormErrors dayErrors(
      FormErrors errors, String field, String typed, LocalDate today, Locale locale) {
    var day = day(typed);
    var first = today.minusYears(ManualEntry.YEARS_BACK);
    if (day.isEmpty()) {
      return errors.add(field, "entry.day.missing");
    }
    if (day.get().isAfter(today)) {
      return errors.add(field, "entry.day.future");
    }
    return day.get().isBefore(first)
        ? errors.add(field, "entry.day.early", new Formats(locale).shortDate(first))
        : errors;
  }

  static FormErrors lengthErrors(
      FormErrors errors, String field, String typed, int longest, String missing) {
    if (typed.isEmpty()) {
      return errors.add(field, missing);
    }
    return typed.length() > longest
        ? errors.add(field, "entry.text.long", longest, typed.length())
        : errors;
  }
}
