package it.refettorio.wallet.pages.office;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.Form;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.rebuild.Difference;
import it.refettorio.wallet.rebuild.Rebuilds;
import it.refettorio.wallet.rebuild.Rebuilds.Swap;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proof of the ledger: built again from the topics, compared, put in its place or not. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/ricostruzione")
class RebuildPage {

  static final String PATH = AccountsPage.PATH + "/ricostruzione";

  private final NoArgGenerator formIds = Generators.timeBasedEpochGenerator();
  private final Rebuilds rebuilds;
  private final FormIds forms;
  private final Households households;

  RebuildPage(Rebuilds rebuilds, FormIds forms, Households households) {
    this.rebuilds = rebuilds;
    this.households = households;
    this.forms = forms;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", new RebuildsView(rebuilds.latest(), formIds.generate()));
    return "pages/office/rebuilds";
  }

  @GetMapping("/{id}")
  String report(@PathVariable UUID id, Model model) {
    return report(id, "", FormErrors.none(), model);
  }

  private String report(UUID id, String typed, FormErrors errors, Model model) {
    var report = rebuilds.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var differences = rebuilds.differences(id);
    model.addAttribute("page", new RebuildView(
        report, RebuildsView.state(report, rebuilds.latest()), differences,
        households.names(differences.stream().map(Difference::holder).distinct().toList()),
        typed, errors));
    return "pages/office/rebuild";
  }

  @PostMapping
  String request(@RequestParam(name = Form.FORM_ID) UUID formId, Caller caller) {
    return "redirect:" + forms.once(
        formId, caller, "rebuild", () -> PATH + "/" + rebuilds.request(caller.id()));
  }

  /**
   * A second sending finds the ledger decided on: it changes nothing.
   *
   * @param typed how many differences there are, to be typed if there are any
   */
  @PostMapping(path = "/{id}", params = "azione=sostituisci")
  String swap(
      @PathVariable UUID id, @RequestParam(name = "differenze", defaultValue = "0") String typed,
      Caller caller, HttpServletResponse response, Model model, RedirectAttributes redirect) {
    var outcome = typed.strip().matches("[0-9]{1,18}")
        ? rebuilds.swap(id, caller.id(), Long.parseLong(typed.strip()))
        : Swap.OTHER_DIFFERENCES;
    if (outcome == Swap.OTHER_DIFFERENCES) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return report(
          id, typed, FormErrors.none().add("differenze", "rebuild.differences.other"), model);
    }
    redirect.addFlashAttribute(
        Ui.DONE, outcome == Swap.DONE ? "rebuild.done.swap" : "rebuild.notNow");
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(path = "/{id}", params = "azione=scarta")
  String discard(@PathVariable UUID id, Caller caller, RedirectAttributes redirect) {
    boolean done = rebuilds.discard(id, caller.id());
    redirect.addFlashAttribute(Ui.DONE, done ? "rebuild.done.discard" : "rebuild.notNow");
    return "redirect:" + PATH + "/" + id;
  }
}
