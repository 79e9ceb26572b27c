package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.settlement.SettlementRuns;
import it.refettorio.starter.ui.FormErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The span to settle as the office typed it. */
public record SpanForm(String dal, String al, boolean aggiungi) {

  static final SpanForm EMPTY = new SpanForm("", "", false);

  FormErrors errors(LocalDate today) {
    var errors = FormErrors.none();
    if (date(dal) == null) {
      errors = errors.add("dal", "office.span.date");
    }
    if (date(al) == null) {
      errors = errors.add("al", "office.span.date");
    }
    if (!errors.isEmpty()) {
      return errors;
    }
    if (last().isBefore(first())) {
      return errors.add("al", "office.span.order");
    }
    if (first().isAfter(today)) {
      return errors.add("dal", "office.span.future");
    }
    return ChronoUnit.DAYS.between(first(), last()) > SettlementRuns.LONGEST_SPAN_DAYS
        ? errors.add("al", "office.span.long")
        : errors;
  }

  LocalDate first() {
    return date(dal);
  }

  LocalDate last() {
    return date(al);
  }

  private static LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
