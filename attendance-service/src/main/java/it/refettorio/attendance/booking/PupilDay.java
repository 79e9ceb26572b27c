package it.refettorio.attendance.booking;

import it.refettorio.attendance.calendar.DayKind;
import java.time.LocalDate;

/**
 * A pupil's day as the family sees it.
 *
 * @param closureName what the closure is called, empty if there is none
 * @param state what will happen or happened; null if the pupil has no meal that day
 * @param receipt of the absence that holds, or null
 * @param mayChange whether the family may change the day now
 */
public record PupilDay(
    LocalDate day,
    DayKind kind,
    String closureName,
    State state,
    String receipt,
    Verdict mayChange) {

  /** What happens with the meal. */
  public enum State {
    BOOKED,
    ABSENT,
    EATEN
  }
}
