package it.refettorio.attendance.booking;

/** Why a day cannot be changed. */
public enum Refusal {
  PAST_DAY,
  NOT_A_SERVING_DAY,
  TOO_EARLY,
  TOO_LATE,
  ALREADY_SETTLED
}
