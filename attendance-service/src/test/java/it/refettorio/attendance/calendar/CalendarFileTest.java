package it.refettorio.attendance.calendar;

import static it.refettorio.attendance.calendar.LineError.Problem.ACROSS_SCHOOL_YEARS;
import static it.refettorio.attendance.calendar.LineError.Problem.EMPTY_FILE;
import static it.refettorio.attendance.calendar.LineError.Problem.ENDS_BEFORE_IT_BEGINS;
import static it.refettorio.attendance.calendar.LineError.Problem.NOT_A_DATE;
import static it.refettorio.attendance.calendar.LineError.Problem.TOO_LONG;
import static it.refettorio.attendance.calendar.LineError.Problem.UNKNOWN_KIND;
import static it.refettorio.attendance.calendar.LineError.Problem.WRONG_COLUMNS;
import static it.refettorio.attendance.calendar.LineError.Problem.WRONG_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.refettorio.attendance.calendar.CalendarLine.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final String HEADER = "tipo;dal;al;codice_scuola;descrizione\n";

  @Test
  void readsBothWaysOfWritingADate() {
    var lines = CalendarFile.read("\ufeff" + HEADER
        + "SERVIZIO;14/09/2026;08/06/2027;;Anno scolastico\r\n"
        + "\r\n"
        + "chiusura;2026-12-23;2027-01-06;DANTE;\"Vacanze di Natale\"\n"
        + "CHIUSURA;2026-12-07;2026-12-08\n");

    assertThat(lines).containsExactly(
        new CalendarLine(2, Kind.SERVIZIO, LocalDate.of(2026, 9, 14), LocalDate.of(2027, 6, 8),
            "", "Anno scolastico"),
        new CalendarLine(4, Kind.CHIUSURA, LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 6),
            "DANTE", "Vacanze di Natale"),
        new CalendarLine(5, Kind.CHIUSURA, LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8),
            "", ""));
  }

  @Test
  void namesEveryWrongLine() {
    assertThat(problems(HEADER
        + "FESTA;2026-12-07;2026-12-08;;\n"
        + "CHIUSURA;31/02/2027;domani;;\n"
        + "CHIUSURA;2026-12-08;2026-12-07;;\n"
        + "SERVIZIO;2026-09-14;2027-09-01;;\n"
        + "CHIUSURA;2026-09-14;2028-09-01;;\n"
        + "CHIUSURA;2026-12-07\n"))
        .containsExactly(
            "2 " + UNKNOWN_KIND,
            "3 " + NOT_A_DATE,
            "3 " + NOT_A_DATE,
            "4 " + ENDS_BEFORE_IT_BEGINS,
            "5 " + ACROSS_SCHOOL_YEARS,
            "6 " + TOO_LONG,
            "7 " + WRONG_COLUMNS);
  }

  @Test
  void refusesAFileThatIsSomethingElse() {
    assertThat(problems("")).containsExactly("1 " + EMPTY_FILE);
    assertThat(problems(HEADER)).containsExactly("1 " + EMPTY_FILE);
    assertThat(problems("nome,cognome\nEmma,Molteni\n")).containsExactly("1 " + WRONG_HEADER);
  }

  private static List<String> problems(String file) {
    var refused = catchThrowableOfType(CalendarRefused.class, () -> CalendarFile.read(file));
    return refused.errors().stream()
        .map(error -> error.number() + " " + error.problem())
        .toList();
  }
}
