package it.refettorio.attendance.calendar;

import java.time.LocalDate;

/**
 * One good line of a calendar file.
 *
 * @param number of the line in the file, from 1
 * @param schoolCode empty for all schools
 */
record CalendarLine(
    int number, Kind kind, LocalDate first, LocalDate last, String schoolCode, String description) {

  enum Kind {
    SERVIZIO,
    CHIUSURA
  }
}
