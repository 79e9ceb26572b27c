package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.Absence;
import it.refettorio.attendance.booking.Bookings;
import it.refettorio.attendance.booking.PupilDays;
import it.refettorio.attendance.booking.WithdrawAbsence;
import it.refettorio.attendance.booking.WithdrawOutcome;
import it.refettorio.attendance.cutoff.Cutoffs;
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

/** The receipt of an absence, with the way back while there is one. */
@Controller
class ReceiptPage {

  static final String PATH = "/presenze/ricevute/";

  private final Family family;
  private final PupilDays days;
  private final Bookings bookings;
  private final Cutoffs cutoffs;
  private final FormIds forms;
  private final Clock clock;

  ReceiptPage(
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

  @GetMapping(PATH + "{number}")
  String show(Caller caller, @PathVariable String number, Model model) {
    var absence = absence(caller, number);
    var diner = family.diner(caller, absence.pupilId().toString());
    var school = diner.around(absence.day()).schoolId();
    var day = DayView.of(
        diner,
        days.on(diner, absence.day(), clock.instant()),
        LocalDate.now(clock),
        cutoffs.of(absence.service()).on(school, absence.day()));
    model.addAttribute("page", new ReceiptView(
        absence, day, absence.reportedBy().id().equals(caller.id()), UUID.randomUUID()));
    return "pages/receipt";
  }

  @PostMapping(PATH + "{number}/annulla")
  String withdraw(
      Caller caller,
      @PathVariable String number,
      @RequestParam UUID formId,
      RedirectAttributes redirect) {
    var arrivedAt = clock.instant();
    var absence = absence(caller, number);
    var wish = new WithdrawAbsence(
        absence, Family.person(caller), arrivedAt, "form:" + formId);
    var answer = forms.once(formId, caller, "withdraw " + number,
        () -> location(absence, bookings.withdraw(wish)));
    if (answer.startsWith(PATH)) {
      redirect.addFlashAttribute(Ui.DONE, "receipt.done.withdrawn");
    }
    return "redirect:" + answer;
  }

  private Absence absence(Caller caller, String number) {
    return bookings.byReceipt(number)
        .filter(absence -> caller.mayActFor(absence.pupilId().value()))
        .orElseThrow(Family::notFound);
  }

  private static String location(Absence absence, WithdrawOutcome outcome) {
    return switch (outcome) {
      case WithdrawOutcome.Withdrawn(var done) -> PATH + done.receiptNumber();
      case WithdrawOutcome.AlreadyWithdrawn(var done) -> PATH + done.receiptNumber();
      case WithdrawOutcome.Refused(var reason) -> DayAnswer.REFUSED.on(
          "/presenze/" + absence.pupilId() + "/giorni/" + absence.day());
    };
  }
}
