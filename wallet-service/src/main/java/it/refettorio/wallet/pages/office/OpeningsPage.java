package it.refettorio.wallet.pages.office;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.entry.Clerk;
import it.refettorio.wallet.entry.OpeningBalances;
import it.refettorio.wallet.entry.OpeningNotReadyException;
import it.refettorio.wallet.entry.OpeningTrial;
import it.refettorio.wallet.entry.UnreadableFileException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office brings balances from elsewhere: it uploads, looks the file over, confirms. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/pregressi")
class OpeningsPage {

  private static final int SHOWN = 50;
  private static final int LINES = 50;

  private final NoArgGenerator formIds = Generators.timeBasedEpochGenerator();
  private final OpeningBalances openings;
  private final FormIds forms;
  private final Clock clock;

  OpeningsPage(OpeningBalances openings, FormIds forms, Clock clock) {
    this.openings = openings;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String openings(Model model) {
    return form(OpeningForm.empty(LocalDate.now(clock)), FormErrors.none(), model);
  }

  private String form(OpeningForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new OpeningsView(
        formIds.generate(), form, errors, openings.latest(SHOWN)));
    return "pages/office/openings";
  }

  /** Takes a file and changes no account. */
  @PostMapping
  String bring(
      @ModelAttribute OpeningForm form,
      @RequestParam(name = "file", required = false) MultipartFile file,
      @RequestParam UUID formId, Caller caller, HttpServletResponse response, Model model,
      Locale locale) {
    var errors = form.errors(LocalDate.now(clock), locale);
    if (file == null || file.isEmpty()) {
      boolean chosen = file != null && !Typed.text(file.getOriginalFilename()).isEmpty();
      errors = errors.add("file", chosen ? "opening.file.nothing" : "opening.file.missing");
    }
    if (!errors.isEmpty()) {
      return refuse(form, errors, response, model);
    }
    var upload = UploadedFile.of(file, form);
    try {
      var id = forms.once(formId, caller, upload, () -> openings.bring(
          upload.name(), upload.content(), form.terms(), clerk(caller)).toString());
      return "redirect:" + Section.OPENINGS.path() + "/" + id;
    } catch (UnreadableFileException unreadable) {
      return refuse(
          form, FormErrors.none().add(
              "file", "opening.file." + unreadable.fault(), unreadable.detail()),
          response, model);
    }
  }

  private String refuse(
      OpeningForm form, FormErrors errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, errors, model);
  }

  private static Clerk clerk(Caller caller) {
    return new Clerk(caller.id(), caller.name());
  }

  @GetMapping("/{id}")
  String brought(
      @PathVariable UUID id,
      @RequestParam(name = "solo", defaultValue = "") String only,
      @RequestParam(name = "pagina", defaultValue = "1") String page, Model model) {
    return show(id, false, only.equals("errori"), Paging.asked(page), model);
  }

  private String show(UUID id, boolean changed, boolean faultsOnly, int asked, Model model) {
    var trial = find(id);
    long all = faultsOnly ? trial.faults() : trial.found().lines();
    var paging = Paging.of(asked, all, LINES);
    model.addAttribute("page", new OpeningView(
        trial, formIds.generate(), changed, faultsOnly,
        openings.lines(id, faultsOnly, paging.page(), LINES), paging.page(), paging.pages()));
    return "pages/office/opening";
  }

  private OpeningTrial find(UUID id) {
    return openings.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** @param seen how many lines the office saw would be carried */
  @PostMapping("/{id}")
  String apply(
      @PathVariable UUID id, @RequestParam(name = "riporti") long seen,
      @RequestParam UUID formId, Caller caller, HttpServletResponse response, Model model,
      RedirectAttributes redirect) {
    find(id);
    try {
      forms.once(formId, caller, List.of(id, seen), () -> {
        openings.apply(id, seen, clerk(caller));
        return id.toString();
      });
      redirect.addFlashAttribute(Ui.DONE, "opening.done");
      return "redirect:" + Section.OPENINGS.path() + "/" + id;
    } catch (OpeningNotReadyException notAsSeen) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(id, true, false, 1, model);
    }
  }
}
