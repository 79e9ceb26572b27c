package it.refettorio.notification.desk;

/** What a pupil will find at the table on a serving day. */
public enum Meal {
  BOOKED,
  BLAND,
  ABSENT
}
