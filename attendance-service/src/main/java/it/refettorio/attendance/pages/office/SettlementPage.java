package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.settlement.SettlementRuns;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Settles a span of days for the office and shows how it went. */
@Controller
@PreAuthorize("hasAnyRole('OPERATORE_SCUOLA', 'AMMINISTRATORE')")
class SettlementPage {

  private static final String PATH = OfficePage.PATH + "/giornate";
  /** A short span is done by then; a longer one goes on, and its page says so. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final SettlementRuns runs;
  private final OfficeDesk desk;
  private final FormIds forms;

  SettlementPage(SettlementRuns runs, OfficeDesk desk, FormIds forms) {
    this.runs = runs;
    this.desk = desk;
    this.forms = forms;
  }

  @PostMapping(PATH)
  String settle(
      Caller caller,
      @RequestParam(defaultValue = "") String dal,
      @RequestParam(defaultValue = "") String al,
      @RequestParam(defaultValue = "false") boolean aggiungi,
      @RequestParam UUID formId,
      HttpServletResponse response,
      Model model) {
    var span = new SpanForm(dal, al, aggiungi);
    var errors = span.errors(desk.today());
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", desk.view().spanRefused(errors, span));
      return OfficePage.TEMPLATE;
    }
    var id = forms.once(formId, caller, span, () ->
        runs.request(span.first(), span.last(), aggiungi, caller.id()).toString());
    runs.carryOut(UUID.fromString(id), PATIENCE);
    return "redirect:" + PATH + "/" + id;
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", runs.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "pages/office/settlement";
  }
}
