package it.refettorio.enrolment.pages.office;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.enrolment.fee.FeeTerms;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A fee as the office typed it; each field empty at worst, never null. */
public record FeeForm(
    String servizio, String anno, String importo, String atto, String giorno) {

  static FeeForm empty(SchoolYear year) {
    return new FeeForm(DemandService.CANTEEN.name(), year.toString(), "", "", "");
  }

  public FeeForm {
    servizio = text(servizio);
    anno = text(anno);
    importo = text(importo);
    atto = text(atto);
    giorno = text(giorno);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  FormErrors errors() {
    var errors = FormErrors.none();
    errors = service().isEmpty() ? errors.add("servizio", "fee.service.missing") : errors;
    errors = year().isEmpty() ? errors.add("anno", "fee.year.missing") : errors;
    errors = amountErrors(errors);
    if (atto.isEmpty()) {
      errors = errors.add("atto", "fee.act.missing");
    } else if (atto.length() > FeeTerms.LONGEST_ACT) {
      errors = errors.add("atto", "fee.act.long", FeeTerms.LONGEST_ACT);
    }
    return dayErrors(errors);
  }

  private FormErrors amountErrors(FormErrors errors) {
    var cents = Formats.cents(importo);
    if (cents.isEmpty()) {
      return errors.add("importo", "fee.amount.unreadable");
    }
    if (cents.getAsLong() == 0) {
      return errors.add("importo", "fee.amount.zero");
    }
    return cents.getAsLong() > FeeTerms.HIGHEST_CENTS
        ? errors.add("importo", "fee.amount.high",
            new Formats(Locale.ITALIAN).money(FeeTerms.HIGHEST_CENTS))
        : errors;
  }

  private FormErrors dayErrors(FormErrors errors) {
    var day = day();
    if (day.isEmpty()) {
      return errors.add("giorno", "fee.day.missing");
    }
    var year = year();
    if (year.isEmpty()) {
      return errors;
    }
    var first = FeeTerms.firstDay(year.get());
    var last = year.get().lastDay();
    var formats = new Formats(Locale.ITALIAN);
    return day.get().isBefore(first) || day.get().isAfter(last)
        ? errors.add("giorno", "fee.day.elsewhere", formats.shortDate(first),
            formats.shortDate(last))
        : errors;
  }

  /** What a form without errors says. */
  FeeTerms terms() {
    return new FeeTerms(service().orElseThrow(), year().orElseThrow(),
        Formats.cents(importo).orElseThrow(), atto, day().orElseThrow());
  }

  private Optional<DemandService> service() {
    return Arrays.stream(DemandService.values())
        .filter(service -> service.name().equals(servizio)).findFirst();
  }

  private Optional<SchoolYear> year() {
    return read(anno, SchoolYear::parse);
  }

  private Optional<LocalDate> day() {
    return read(giorno, LocalDate::parse);
  }

  private static <T> Optional<T> read(String typed, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(typed));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
