package it.refettorio.attendance.cutoff;

/** Where a moment lies with respect to the window of a day. */
public enum WindowState {
  NOT_YET_OPEN,
  OPEN,
  CLOSED
}
