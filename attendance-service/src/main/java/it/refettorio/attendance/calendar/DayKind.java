package it.refettorio.attendance.calendar;

/** Whether a pupil has a meal on a day, and if not, the first reason why. */
public enum DayKind {
  SERVING,
  /** Before the pupil's right to meals begins, or after it has ended. */
  OUTSIDE_SUBSCRIPTION,
  /** No meals at that school at this time of the year. */
  OUTSIDE_SERVICE,
  CLOSED,
  /** The class has no meal on that weekday. */
  NOT_A_CLASS_DAY,
  /** The class eats, but the family did not choose that weekday. */
  NOT_CHOSEN
}
