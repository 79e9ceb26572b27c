package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.PupilDay;
import it.refettorio.attendance.booking.Verdict;
import it.refettorio.attendance.cutoff.CutoffWindow;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One day of one pupil, on whatever page.
 *
 * @param closesAt until when the day itself may be changed
 * @param formId for the one form the day may show
 * @param answer what became of a form just sent, or null
 */
public record DayView(
    Diner diner,
    PupilDay day,
    LocalDate today,
    LocalTime closesAt,
    UUID formId,
    DayAnswer answer) {

  static DayView of(Diner diner, PupilDay day, LocalDate today, CutoffWindow window) {
    return new DayView(diner, day, today, window.closesAt(), UUID.randomUUID(), null);
  }

  DayView answered(DayAnswer how) {
    return new DayView(diner, day, today, closesAt, formId, how);
  }

  public String firstName() {
    return diner.around(day.day()).firstName();
  }

  public String fullName() {
    return diner.around(day.day()).fullName();
  }

  public String schoolName() {
    return diner.around(day.day()).schoolName();
  }

  public String className() {
    return diner.around(day.day()).className();
  }

  public boolean isToday() {
    return day.day().equals(today);
  }

  public boolean mayReport() {
    return day.mayChange().isAllowed() && day.state() == PupilDay.State.BOOKED;
  }

  public boolean mayWithdraw() {
    return day.mayChange().isAllowed() && day.state() == PupilDay.State.ABSENT;
  }

  /** Key of the words that say why the day cannot be changed; null if it can. */
  public String refusal() {
    return day.mayChange() instanceof Verdict.Refused(var reason)
        ? "day.refused." + reason.name()
        : null;
  }

  public String pupilPath() {
    return "/presenze/" + diner.pupilId();
  }

  public String path() {
    return pupilPath() + "/giorni/" + day.day();
  }

  public String receiptPath() {
    return "/presenze/ricevute/" + day.receipt();
  }

  /** Key of the words for the state: {@code day.state.BOOKED}, {@code day.kind.CLOSED}. */
  public String stateKey() {
    return day.state() == null ? "day.kind." + day.kind() : "day.state." + day.state();
  }

  /** The day and its state in full, as a link's name: the cell itself has no room for it. */
  public String fullWords(Ui ui) {
    return ui.day(day.day()) + ", " + ui.t(stateKey() + ".full");
  }

  public Tone tone() {
    return switch (day.state()) {
      case null -> Tone.NEUTRAL;
      case BOOKED, EATEN -> Tone.SUCCESS;
      case ABSENT -> Tone.WARNING;
    };
  }

  public String icon() {
    return switch (day.state()) {
      case null -> "it-minus-circle";
      case BOOKED -> "it-check";
      case EATEN -> "it-check-circle";
      case ABSENT -> "it-close";
    };
  }
}
