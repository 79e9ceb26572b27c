package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.PupilDays;
import it.refettorio.attendance.calendar.Calendars;
import it.refettorio.attendance.cutoff.CutoffWindows;
import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.Roster;
import it.refettorio.contracts.DemandService;
import it.refettorio.starter.caller.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The family's next meals, pupil by pupil, each a tap away from an absence. */
@Controller
class WeekPage {

  private static final int SHOWN_DAYS = 10;

  private final Roster roster;
  private final PupilDays days;
  private final Cutoffs cutoffs;
  private final Calendars calendars;
  private final Clock clock;

  WeekPage(
      Roster roster, PupilDays days, Cutoffs cutoffs, Calendars calendars, Clock clock) {
    this.roster = roster;
    this.days = days;
    this.cutoffs = cutoffs;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/presenze")
  String show(Caller caller, Model model) {
    var windows = cutoffs.of(DemandService.CANTEEN);
    var pupils = roster.diners(caller.actsFor()).stream()
        .map(diner -> pupil(diner, windows))
        .toList();
    model.addAttribute("page", new WeekView(pupils, calendars.isEmpty()));
    return "pages/week";
  }

  private WeekView.Pupil pupil(Diner diner, CutoffWindows windows) {
    var now = clock.instant();
    var today = LocalDate.now(clock);
    var school = diner.around(today).schoolId();
    var views = days.next(diner, now, SHOWN_DAYS).stream()
        .map(day -> DayView.of(diner, day, today, windows.on(school, day.day())))
        .toList();
    var first = views.isEmpty() ? null : views.getFirst();
    var state = first == null || !first.isToday()
        ? WeekView.Today.NO_MEAL
        : first.day().mayChange().isAllowed() ? WeekView.Today.OPEN : WeekView.Today.CLOSED;
    return new WeekView.Pupil(diner, state, windows.on(school, today).closesAt(), views);
  }
}
