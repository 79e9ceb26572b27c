package it.refettorio.enrolment.pages.office;

import com.fasterxml.uuid.Generators;
import it.refettorio.enrolment.roster.Clerk;
import it.refettorio.enrolment.roster.RosterImport;
import it.refettorio.enrolment.roster.RosterImports;
import it.refettorio.enrolment.roster.RosterKind;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where the office brings its files and sees what became of them. */
@Controller
@ForSchoolOffice
@RequestMapping(ImportsPage.PATH)
class ImportsPage {

  static final String PATH = "/ufficio/iscrizioni/importazioni";
  private static final int LAST_PAGE = 10_000;

  private final RosterImports imports;
  private final FormIds forms;

  ImportsPage(RosterImports imports, FormIds forms) {
    this.imports = imports;
    this.forms = forms;
  }

  @GetMapping
  String imports(
      @RequestParam(name = "tipo", required = false) RosterKind kind,
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", view(kind, FormErrors.none(), Math.clamp(page, 1, LAST_PAGE)));
    return "pages/office/imports";
  }

  private ImportsView view(RosterKind chosen, FormErrors errors, int page) {
    var latest = imports.latest(page - 1);
    return new ImportsView(
        Generators.timeBasedEpochGenerator().generate(), chosen, errors,
        latest.map(ImportsView.Row::of).toList(), page, latest.getTotalPages());
  }

  /**
   * Takes a file. A good one leads to the page that says what changed; a refused one is answered at
   * once with its faults, and can be seen again at the import's address.
   */
  @PostMapping
  String take(
      @RequestParam(name = "tipo", required = false) RosterKind kind,
      @RequestParam(name = "file", required = false) MultipartFile file,
      @RequestParam UUID formId,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    var errors = FormErrors.none();
    errors = kind == null ? errors.add("tipo", "imports.kind.missing") : errors;
    errors = file == null || file.isEmpty() ? errors.add("file", "imports.file.missing") : errors;
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", view(kind, errors, 1));
      return "pages/office/imports";
    }
    var upload = UploadedFile.of(kind, file);
    var clerk = new Clerk(caller.id(), caller.name());
    var id = UUID.fromString(forms.once(formId, caller, upload,
        () -> imports.take(kind, upload.name(), upload.content(), clerk).toString()));
    var taken = find(id);
    if (taken.isRefused()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(taken, model);
    }
    return "redirect:" + PATH + "/" + id;
  }

  @GetMapping("/{id}")
  String taken(@PathVariable UUID id, Model model) {
    return show(find(id), model);
  }

  private RosterImport find(UUID id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String show(RosterImport taken, Model model) {
    model.addAttribute("page", ImportView.of(taken));
    return "pages/office/import";
  }
}
