package it.refettorio.enrolment.pages.office;

import com.fasterxml.uuid.Generators;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.enrolment.fee.Fees;
import it.refettorio.enrolment.fee.OtherPupilsException;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the office charges the yearly fees: it enters, sees who would be charged, confirms. */
@Controller
@ForSchoolOffice
@RequestMapping(FeesPage.PATH)
class FeesPage {

  static final String PATH = "/ufficio/iscrizioni/quote";
  private static final int SHOWN = 100;

  private final Fees fees;
  private final FormIds forms;
  private final Clock clock;

  FeesPage(Fees fees, FormIds forms, Clock clock) {
    this.fees = fees;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String fees(Model model) {
    return show(FeeForm.empty(thisYear()), FormErrors.none(), model);
  }

  private String show(FeeForm form, FormErrors errors, Model model) {
    var now = thisYear();
    var years = List.of(new SchoolYear(now.startYear() - 1), now,
        new SchoolYear(now.startYear() + 1));
    model.addAttribute("page", new FeesView(form, years, errors, fees.latest(SHOWN)));
    return "pages/office/fees";
  }

  private SchoolYear thisYear() {
    return SchoolYear.of(LocalDate.now(clock));
  }

  /** Changes nothing, so it may be looked at as often as one likes. */
  @GetMapping("/prova")
  String tryOut(FeeForm form, HttpServletResponse response, Model model) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return refuse(form, errors, response, model);
    }
    return showTrial(form, false, model);
  }

  private String showTrial(FeeForm form, boolean changed, Model model) {
    var terms = form.terms();
    model.addAttribute("page", new FeeTrialView(
        Generators.timeBasedEpochGenerator().generate(), form, terms, fees.pupilsToCharge(terms),
        changed));
    return "pages/office/fee-trial";
  }

  private String refuse(
      FeeForm form, FormErrors errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form, errors, model);
  }

  /**
   * Charges those whom the office saw counted. If meanwhile there are more or fewer, nobody is
   * charged and the office sees the new figures.
   *
   * @param seen how many pupils the office saw
   */
  @PostMapping
  String charge(
      FeeForm form,
      @RequestParam(name = "alunni") long seen,
      @RequestParam UUID formId,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return refuse(form, errors, response, model);
    }
    if (seen < 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      var id = forms.once(formId, caller, List.of(form, seen), () ->
          fees.charge(form.terms(), seen, caller.id(), caller.name()).toString());
      return "redirect:" + PATH + "/" + id;
    } catch (OtherPupilsException notAsSeen) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return showTrial(form, true, model);
    }
  }

  @GetMapping("/{id}")
  String charged(@PathVariable UUID id, Model model) {
    model.addAttribute("page", fees.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "pages/office/fee";
  }
}
