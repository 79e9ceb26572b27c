package it.refettorio.attendance.booking;

/** Whether a day may be changed. */
public sealed interface Verdict {

  record Allowed() implements Verdict {}

  record Refused(Refusal reason) implements Verdict {}

  Verdict ALLOWED = new Allowed();

  default boolean isAllowed() {
    return this instanceof Allowed;
  }
}
