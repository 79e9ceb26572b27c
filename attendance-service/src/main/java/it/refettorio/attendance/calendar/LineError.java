package it.refettorio.attendance.calendar;

/**
 * Why a line of a calendar file was refused.
 *
 * @param number of the line in the file, from 1
 * @param value what stands there
 */
public record LineError(int number, Problem problem, String value) {

  public enum Problem {
    EMPTY_FILE,
    WRONG_HEADER,
    WRONG_COLUMNS,
    UNKNOWN_KIND,
    NOT_A_DATE,
    ENDS_BEFORE_IT_BEGINS,
    ACROSS_SCHOOL_YEARS,
    TOO_LONG,
    UNKNOWN_SCHOOL,
    ALREADY_SETTLED
  }
}
