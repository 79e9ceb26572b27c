package it.refettorio.attendance.pages;

import it.refettorio.attendance.roster.Diner;
import java.time.LocalTime;
import java.util.List;

/** The next days of all pupils of the family. */
public record WeekView(List<Pupil> pupils, boolean calendarIsMissing) {

  public WeekView {
    pupils = List.copyOf(pupils);
  }

  /** What the family may do about today. */
  public enum Today {
    OPEN,
    CLOSED,
    NO_MEAL
  }

  /**
   * One pupil.
   *
   * @param closesAt until when today may be changed
   * @param days the next serving days, today among them if it is one
   */
  public record Pupil(Diner diner, Today today, LocalTime closesAt, List<DayView> days) {

    public Pupil {
      days = List.copyOf(days);
    }

    public String path() {
      return "/presenze/" + diner.pupilId();
    }
  }
}
