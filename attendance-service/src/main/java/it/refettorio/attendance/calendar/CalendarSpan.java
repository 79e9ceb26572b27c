package it.refettorio.attendance.calendar;

import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;

/**
 * Some days in a row, both ends included, for one school or for all.
 *
 * @param school null for all schools
 */
public record CalendarSpan(SchoolId school, LocalDate first, LocalDate last, String description) {

  public CalendarSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A span that ends before it begins");
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean isGeneral() {
    return school == null;
  }
}
