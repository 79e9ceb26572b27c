package it.refettorio.wallet.pages.office;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.arrears.Arrears;
import it.refettorio.wallet.arrears.OtherDebtsException;
import it.refettorio.wallet.entry.Clerk;
import it.refettorio.wallet.pages.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office asks for what is due: it enters, sees who would be asked, confirms. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/richieste")
class DuesPage {

  private static final int RUNS = 50;
  private static final int FAMILIES = 50;

  private final NoArgGenerator formIds = Generators.timeBasedEpochGenerator();
  private final Arrears arrears;
  private final FormIds forms;
  private final Clock clock;

  DuesPage(Arrears arrears, FormIds forms, Clock clock) {
    this.arrears = arrears;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String dues(Model model) {
    return form(DueForm.empty(today()), FormErrors.none(), model);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String form(DueForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new DuesView(
        form, DueForm.years(today()), errors, arrears.latest(RUNS)));
    return "pages/office/dues";
  }

  /** Changes nothing, so it may be looked at as often as one likes. */
  @GetMapping("/prova")
  String tryOut(
      @ModelAttribute DueForm form, HttpServletResponse response, Model model, Locale locale) {
    var errors = form.errors(today(), locale);
    return errors.isEmpty()
        ? trial(form, false, model)
        : refuse(form, errors, response, model);
  }

  private String trial(DueForm form, boolean changed, Model model) {
    var terms = form.terms();
    model.addAttribute("page", new DueTrialView(
        formIds.generate(), form, terms, arrears.tryOut(terms), changed));
    return "pages/office/due-trial";
  }

  private String refuse(
      DueForm form, FormErrors errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, errors, model);
  }

  /**
   * Asks those whom the office was shown. If meanwhile the debts have changed nobody is asked, and
   * the office sees the new figures.
   */
  @PostMapping
  String ask(
      @ModelAttribute DueForm form, @RequestParam(name = "famiglie") long families,
      @RequestParam(name = "somma") long cents, @RequestParam UUID formId, Caller caller,
      HttpServletResponse response, Model model, RedirectAttributes redirect, Locale locale) {
    var errors = form.errors(today(), locale);
    if (!errors.isEmpty()) {
      return refuse(form, errors, response, model);
    }
    try {
      var run = forms.once(formId, caller, List.of(form, families, cents), () -> {
        arrears.ask(
            formId, form.terms(), families, cents, new Clerk(caller.id(), caller.name()));
        return formId.toString();
      });
      redirect.addFlashAttribute(Ui.DONE, "due.done");
      return "redirect:" + Section.DUES.path() + "/" + run;
    } catch (OtherDebtsException notAsSeen) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return trial(form, true, model);
    }
  }

  @GetMapping("/{id}")
  String run(
      @PathVariable UUID id, @RequestParam(name = "pagina", defaultValue = "1") String page,
      Model model) {
    var run = arrears.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var paging = Paging.of(Paging.asked(page), run.families(), FAMILIES);
    model.addAttribute("page", new DueRunView(
        run, arrears.asked(id, paging.page(), FAMILIES),
        arrears.leftOut(id, DueRunView.LEFT_OUT), paging.page(), paging.pages()));
    return "pages/office/due-run";
  }
}
