package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.wallet.arrears.DueTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the office asks for, as typed; each field empty at worst, never null. */
public record DueForm(String anno, String minimo, String scadenza) {

  private static final int YEARS = 5;
  private static final int DAYS_TO_PAY = 30;
  private static final String USUAL_MINIMUM = "10,00";

  static DueForm empty(LocalDate today) {
    return new DueForm(
        SchoolYear.of(today).toString(), USUAL_MINIMUM, today.plusDays(DAYS_TO_PAY).toString());
  }

  /** The years one may ask for, the latest first. */
  static List<SchoolYear> years(LocalDate today) {
    return Stream.iterate(SchoolYear.of(today), year -> new SchoolYear(year.startYear() - 1))
        .limit(YEARS).toList();
  }

  public DueForm {
    anno = Typed.text(anno);
    minimo = Typed.text(minimo);
    scadenza = Typed.text(scadenza);
  }

  FormErrors errors(LocalDate today, Locale locale) {
    var errors = FormErrors.none();
    errors = year(today).isEmpty() ? errors.add("anno", "due.year.missing") : errors;
    var minimum = Formats.cents(minimo);
    if (minimum.isEmpty()) {
      errors = errors.add("minimo", "due.minimum.unreadable");
    } else if (minimum.getAsLong() == 0) {
      errors = errors.add("minimo", "entry.amount.zero");
    }
    var day = Typed.day(scadenza);
    if (day.isEmpty()) {
      return errors.add("scadenza", "entry.day.missing");
    }
    if (!day.get().isAfter(today)) {
      return errors.add("scadenza", "due.date.past");
    }
    var last = today.plusYears(1);
    return day.get().isAfter(last)
        ? errors.add("scadenza", "due.date.far", new Formats(locale).shortDate(last))
        : errors;
  }

  private Optional<SchoolYear> year(LocalDate today) {
    return years(today).stream().filter(year -> year.toString().equals(anno)).findFirst();
  }

  /** What a form without errors says. */
  DueTerms terms() {
    return new DueTerms(
        SchoolYear.parse(anno), Formats.cents(minimo).orElseThrow(),
        Typed.day(scadenza).orElseThrow());
  }
}
