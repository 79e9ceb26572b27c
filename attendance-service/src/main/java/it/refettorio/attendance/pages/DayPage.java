package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.Bookings;
import it.refettorio.attendance.booking.PupilDays;
import it.refettorio.attendance.booking.ReportAbsence;
import it.refettorio.attendance.booking.ReportOutcome;
import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.contracts.DemandService;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One day of one pupil: what is booked, and the absence form. */
@Controller
class DayPage {

  private final Family family;
  private final PupilDays days;
  private final Bookings bookings;
  private final Cutoffs cutoffs;
  private final FormIds forms;
  private final Clock clock;

  DayPage(
      Family family,
      PupilDays days,
      Bookings bookings,
      Cutoffs cutoffs,
      FormIds forms,
      Clock clock) {
    this.family = family;
    this.days = days;
    this.bookings = bookings;
    this.cutoffs = cutoffs;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/presenze/{pupilId}/giorni/{date}")
  String show(
      Caller caller,
      @PathVariable String pupilId,
      @PathVariable String date,
      @RequestParam(required = false) String esito,
      Model model) {
    var diner = family.diner(caller, pupilId);
    var day = Family.day(date);
    var window = cutoffs.of(DemandService.CANTEEN).on(diner.around(day).schoolId(), day);
    var view = DayView.of(
        diner, days.on(diner, day, clock.instant()), LocalDate.now(clock), window);
    model.addAttribute("page", view.answered(DayAnswer.of(esito)));
    return "pages/day";
  }

  @PostMapping("/presenze/{pupilId}/giorni/{date}/assenza")
  String report(
      Caller caller,
      @PathVariable String pupilId,
      @PathVariable String date,
      @RequestParam UUID formId,
      RedirectAttributes redirect) {
    var arrivedAt = clock.instant();
    var diner = family.diner(caller, pupilId);
    var wish = new ReportAbsence(
        diner.pupilId(), Family.day(date), Family.person(caller), arrivedAt, "form:" + formId);
    var answer = forms.once(formId, caller, "absence " + wish.pupilId() + " " + wish.day(),
        () -> location(diner, wish.day(), bookings.report(wish)));
    if (answer.startsWith(ReceiptPage.PATH)) {
      redirect.addFlashAttribute(Ui.DONE, "receipt.done.reported");
    }
    return "redirect:" + answer;
  }

  private static String location(Diner diner, LocalDate day, ReportOutcome outcome) {
    var dayPath = "/presenze/" + diner.pupilId() + "/giorni/" + day;
    return switch (outcome) {
      case ReportOutcome.Recorded(var absence) -> ReceiptPage.PATH + absence.receiptNumber();
      case ReportOutcome.AlreadyReported(var absence) -> DayAnswer.ALREADY_REPORTED.on(dayPath);
      case ReportOutcome.Refused(var reason) -> DayAnswer.REFUSED.on(dayPath);
    };
  }
}
