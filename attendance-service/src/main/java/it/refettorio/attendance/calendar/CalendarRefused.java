package it.refettorio.attendance.calendar;

import java.util.List;

/** A calendar file with wrong lines; nothing of it was taken. */
public class CalendarRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<LineError> errors;

  CalendarRefused(List<LineError> errors) {
    super("A calendar file has " + errors.size() + " wrong lines");
    this.errors = List.copyOf(errors);
  }

  public List<LineError> errors() {
    return errors;
  }
}
