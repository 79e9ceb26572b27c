package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.PupilDays;
import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.contracts.DemandService;
import it.refettorio.starter.caller.Caller;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A pupil's calendar, month by month. */
@Controller
class MonthPage {

  /** Far enough for every school year that the office can have planned or kept. */
  private static final int YEARS_EITHER_WAY = 10;

  private final Family family;
  private final PupilDays days;
  private final Cutoffs cutoffs;
  private final Clock clock;

  MonthPage(Family family, PupilDays days, Cutoffs cutoffs, Clock clock) {
    this.family = family;
    this.days = days;
    this.cutoffs = cutoffs;
    this.clock = clock;
  }

  @GetMapping("/presenze/{pupilId}")
  String show(
      Caller caller,
      @PathVariable String pupilId,
      @RequestParam(required = false) String mese,
      Model model) {
    var diner = family.diner(caller, pupilId);
    var today = LocalDate.now(clock);
    var month = month(mese, YearMonth.from(today));
    var right = diner.around(month.equals(YearMonth.from(today)) ? today : month.atDay(1));
    var windows = cutoffs.of(DemandService.CANTEEN);
    var views = days.between(diner, month.atDay(1), month.atEndOfMonth(), clock.instant()).stream()
        .map(day -> DayView.of(diner, day, today, windows.on(right.schoolId(), day.day())))
        .toList();
    model.addAttribute("page", new MonthView(diner, right, month, views));
    return "pages/month";
  }

  private static YearMonth month(String text, YearMonth now) {
    if (text == null) {
      return now;
    }
    try {
      var month = YearMonth.parse(text);
      if (Math.abs(month.getYear() - now.getYear()) > YEARS_EITHER_WAY) {
        throw Family.notFound();
      }
      return month;
    } catch (DateTimeException e) {
      throw Family.notFound();
    }
  }
}
