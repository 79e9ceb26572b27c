package it.refettorio.wallet.pages.office;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.HolderId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.entry.BeyondDebtException;
import it.refettorio.wallet.entry.Clerk;
import it.refettorio.wallet.entry.Entries;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.statement.Statements;
import it.refettorio.wallet.statement.Summary;
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

/** Where the office writes into an account: it enters, looks it over, confirms. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/{holder}/{kind:rettifica|sgravio}")
class EntryPage {

  private static final String RELIEF = "sgravio";

  private final NoArgGenerator formIds = Generators.timeBasedEpochGenerator();
  private final Entries entries;
  private final Statements statements;
  private final Households households;
  private final FormIds forms;
  private final Clock clock;

  EntryPage(
      Entries entries, Statements statements, Households households, FormIds forms, Clock clock) {
    this.entries = entries;
    this.statements = statements;
    this.households = households;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String blank(@PathVariable UUID holder, @PathVariable String kind, Model model) {
    return form(kind, holder, EntryForm.empty(LocalDate.now(clock)), FormErrors.none(), model);
  }

  private String form(
      String kind, UUID holder, EntryForm form, FormErrors errors, Model model) {
    model.addAttribute("page", view(kind, holder, form, errors, null, 0));
    return "pages/office/entry";
  }

  private EntryView view(
      String kind, UUID holder, EntryForm form, FormErrors errors, UUID formId, long change) {
    var id = new HolderId(holder);
    return new EntryView(
        kind.equals(RELIEF), id,
        households.holder(id).map(Holder::fullName).orElse(holder.toString()), summary(id),
        households.pupils(id), form, errors, formId, change);
  }

  private Summary summary(HolderId holder) {
    return statements.summary(holder)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Looks the entry over; nothing is written yet. */
  @PostMapping(params = "azione=controlla")
  String check(
      @PathVariable UUID holder, @PathVariable String kind, @ModelAttribute EntryForm form,
      HttpServletResponse response, Model model, Locale locale) {
    var errors = errors(kind, holder, form, locale);
    if (errors.isEmpty()) {
      errors = debtErrors(kind, holder, form, locale);
    }
    if (!errors.isEmpty()) {
      return refuse(kind, holder, form, errors, response, model);
    }
    var entry = form.entry(kind.equals(RELIEF), new HolderId(holder), pupils(holder));
    model.addAttribute("page", view(
        kind, holder, form, errors, formIds.generate(), entry.changeCents()));
    return "pages/office/entry-check";
  }

  private FormErrors errors(String kind, UUID holder, EntryForm form, Locale locale) {
    summary(new HolderId(holder));
    return form.errors(kind.equals(RELIEF), pupils(holder), LocalDate.now(clock), locale);
  }

  private List<PupilName> pupils(UUID holder) {
    return households.pupils(new HolderId(holder));
  }

  private FormErrors debtErrors(String kind, UUID holder, EntryForm form, Locale locale) {
    long debt = Math.max(0, Math.negateExact(summary(new HolderId(holder)).balanceCents()));
    return kind.equals(RELIEF) && Formats.cents(form.importo()).orElseThrow() > debt
        ? beyondDebt(debt, locale)
        : FormErrors.none();
  }

  private static FormErrors beyondDebt(long debt, Locale locale) {
    return debt == 0
        ? FormErrors.none().add("importo", "entry.relief.noDebt")
        : FormErrors.none().add(
            "importo", "entry.relief.beyondDebt", new Formats(locale).money(debt));
  }

  private String refuse(
      String kind, UUID holder, EntryForm form, FormErrors errors, HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(kind, holder, form, errors, model);
  }

  /** Back to the form, with what was typed. */
  @PostMapping(params = "azione=modifica")
  String mend(
      @PathVariable UUID holder, @PathVariable String kind, @ModelAttribute EntryForm form,
      Model model) {
    return form(kind, holder, form, FormErrors.none(), model);
  }

  /** Writes the entry. */
  @PostMapping(params = "azione=conferma")
  String confirm(
      @PathVariable UUID holder, @PathVariable String kind, @ModelAttribute EntryForm form,
      @RequestParam UUID formId, Caller caller, HttpServletResponse response, Model model,
      RedirectAttributes redirect, Locale locale) {
    var errors = errors(kind, holder, form, locale);
    if (!errors.isEmpty()) {
      return refuse(kind, holder, form, errors, response, model);
    }
    var entry = form.entry(kind.equals(RELIEF), new HolderId(holder), pupils(holder));
    try {
      var account = forms.once(formId, caller, entry, () -> {
        entries.write(formId, entry, new Clerk(caller.id(), caller.name()));
        return AccountsPage.PATH + "/" + holder;
      });
      redirect.addFlashAttribute(Ui.DONE, "entry.done." + kind);
      return "redirect:" + account;
    } catch (BeyondDebtException tooMuch) {
      return refuse(
          kind, holder, form, beyondDebt(tooMuch.debtCents(), locale), response, model);
    }
  }
}
