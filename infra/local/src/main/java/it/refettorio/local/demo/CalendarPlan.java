package it.refettorio.local.demo;

import java.time.LocalDate;
import java.util.List;

/** When the canteens of Roccaverde serve in the school year 2026/2027. */
final class CalendarPlan {

  static final LocalDate SERVICE_BEGINS = LocalDate.of(2026, 9, 14);
  static final LocalDate SERVICE_ENDS = LocalDate.of(2027, 6, 4);

  private CalendarPlan() {}

  enum Kind { SERVIZIO, CHIUSURA }

  /** From and to are both inside. */
  record Span(Kind kind, LocalDate from, LocalDate to, String reason) {}

  static List<Span> spans() {
    return List.of(
        new Span(Kind.SERVIZIO, SERVICE_BEGINS, SERVICE_ENDS, "Mensa scolastica 2026/2027"),
        closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1), "Ognissanti"),
        closed(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 11), "San Martino, patrono"),
        closed(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 8), "Immacolata Concezione"),
        closed(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 6), "Vacanze di Natale"),
        closed(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 9), "Carnevale"),
        closed(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 3, 30), "Vacanze di Pasqua"),
        closed(LocalDate.of(2027, 4, 25), LocalDate.of(2027, 4, 25), "Festa della Liberazione"),
        closed(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 1), "Festa del Lavoro"),
        closed(LocalDate.of(2027, 6, 2), LocalDate.of(2027, 6, 2), "Festa della Repubblica"));
  }

  private static Span closed(LocalDate from, LocalDate to, String reason) {
    return new Span(Kind.CHIUSURA, from, to, reason);
  }
}
