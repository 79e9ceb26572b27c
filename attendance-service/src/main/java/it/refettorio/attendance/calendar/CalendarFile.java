package it.refettorio.attendance.calendar;

import it.refettorio.attendance.calendar.CalendarLine.Kind;
import it.refettorio.attendance.calendar.LineError.Problem;
import it.refettorio.contracts.SchoolYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code tipo;dal;al;codice_scuola;descrizione}. Dates are {@code gg/mm/aaaa} or ISO; empty
 * lines are passed over; a trailing or missing description is no error.
 */
final class CalendarFile {

  private static final List<String> HEADER =
      List.of("tipo", "dal", "al", "codice_scuola", "descrizione");
  private static final DateTimeFormatter ITALIAN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_SPAN_DAYS = 366;
  private static final int LONGEST_FILE_LINES = 10_000;

  private final List<CalendarLine> lines = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();

  private CalendarFile() {}

  /**
   * Reads the lines of a file.
   *
   * @throws CalendarRefused naming every wrong line
   */
  static List<CalendarLine> read(String text) {
    var file = new CalendarFile();
    file.readAll(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (!file.errors.isEmpty()) {
      throw new CalendarRefused(file.errors);
    }
    return file.lines;
  }

  private void readAll(String text) {
    var rows = text.lines().limit(LONGEST_FILE_LINES + 1L).toList();
    if (rows.isEmpty() || text.isBlank()) {
      errors.add(new LineError(1, Problem.EMPTY_FILE, ""));
      return;
    }
    if (!HEADER.equals(cells(rows.getFirst().toLowerCase(Locale.ROOT)))) {
      errors.add(new LineError(1, Problem.WRONG_HEADER, rows.getFirst()));
      return;
    }
    if (rows.size() > LONGEST_FILE_LINES) {
      errors.add(new LineError(rows.size(), Problem.TOO_LONG, ""));
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        readLine(i + 1, cells(rows.get(i)));
      }
    }
    if (lines.isEmpty() && errors.isEmpty()) {
      errors.add(new LineError(1, Problem.EMPTY_FILE, ""));
    }
  }

  private void readLine(int number, List<String> cells) {
    if (cells.size() < 3 || cells.size() > HEADER.size()) {
      errors.add(new LineError(number, Problem.WRONG_COLUMNS, String.valueOf(cells.size())));
      return;
    }
    int before = errors.size();
    var kind = kind(number, cells.get(0));
    var first = date(number, cells.get(1));
    var last = date(number, cells.get(2));
    if (errors.size() == before) {
      check(new CalendarLine(number, kind, first, last, cell(cells, 3), cell(cells, 4)), cells);
    }
  }

  private void check(CalendarLine line, List<String> cells) {
    var span = cells.get(1) + " – " + cells.get(2);
    if (line.last().isBefore(line.first())) {
      errors.add(new LineError(line.number(), Problem.ENDS_BEFORE_IT_BEGINS, span));
    } else if (line.first().plusDays(LONGEST_SPAN_DAYS).isBefore(line.last())) {
      errors.add(new LineError(line.number(), Problem.TOO_LONG, span));
    } else if (line.kind() == Kind.SERVIZIO
        && !SchoolYear.of(line.first()).equals(SchoolYear.of(line.last()))) {
      errors.add(new LineError(line.number(), Problem.ACROSS_SCHOOL_YEARS, span));
    } else {
      lines.add(line);
    }
  }

  private Kind kind(int number, String cell) {
    for (var kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(cell)) {
        return kind;
      }
    }
    errors.add(new LineError(number, Problem.UNKNOWN_KIND, cell));
    return null;
  }

  private LocalDate date(int number, String cell) {
    try {
      return cell.indexOf('/') < 0 ? LocalDate.parse(cell) : LocalDate.parse(cell, ITALIAN);
    } catch (DateTimeException e) {
      errors.add(new LineError(number, Problem.NOT_A_DATE, cell));
      return null;
    }
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  private static List<String> cells(String row) {
    return List.of(row.split(";", -1)).stream().map(CalendarFile::unquoted).toList();
  }

  private static String unquoted(String cell) {
    var text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }
}
