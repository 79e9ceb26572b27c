package it.refettorio.payment.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.payment.refund.EnteredAlreadyException;
import it.refettorio.payment.refund.Refunds;
import it.refettorio.payment.topup.Family;
import it.refettorio.payment.topup.FamilyStore;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.form.FormIds;
import it.refettorio.starter.form.FormReusedException;
import it.refettorio.starter.ui.Form;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.starter.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rimborsi: what was given back, and the form that writes the next one down. */
@Controller
@RequestMapping(RefundsPage.PATH)
@PreAuthorize("hasAnyRole('OPERATORE_RAGIONERIA', 'AMMINISTRATORE')")
class RefundsPage {

  static final String PATH = "/ufficio/pagamenti/rimborsi";

  private static final String FORM = "pages/refund";
  private static final int PAGE_SIZE = 50;
  private static final int LAST_PAGE = 10_000;
  private static final int FAMILIES = 20;

  private final Refunds refunds;
  private final FamilyStore families;
  private final FormIds formIds;

  RefundsPage(Refunds refunds, FamilyStore families, FormIds formIds) {
    this.refunds = refunds;
    this.families = families;
    this.formIds = formIds;
  }

  @GetMapping
  String list(@RequestParam(name = "cerca", defaultValue = "") String search,
      @RequestParam(name = "pagina", defaultValue = "1") int asked, Model model) {
    int pages = (int) Math.clamp((refunds.count() + PAGE_SIZE - 1) / PAGE_SIZE, 1, LAST_PAGE);
    int page = Math.clamp(asked, 1, pages);
    List<Family> found = search.isBlank() ? List.of() : families.search(search, FAMILIES + 1);
    model.addAttribute("page", new RefundsView(search.strip(),
        found.stream().limit(FAMILIES).toList(), found.size() > FAMILIES,
        refunds.latest(page, PAGE_SIZE), page, pages));
    return "pages/refunds";
  }

  @GetMapping("/nuovo")
  String form(@RequestParam("intestatario") UUID holder, Model model) {
    var family = family(holder);
    show(model, family, RefundForm.empty(family), UUID.randomUUID(), FormErrors.none());
    return FORM;
  }

  @PostMapping
  String send(Caller caller, @RequestParam("intestatario") UUID holder,
      @RequestParam(Form.FORM_ID) UUID formId, @RequestParam Map<String, String> fields,
      Locale locale, HttpServletResponse response, Model model, RedirectAttributes redirect) {
    var family = family(holder);
    var form = RefundForm.of(fields);
    var errors = form.errors(family, refunds, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      show(model, family, form, formId, errors);
      return FORM;
    }
    try {
      formIds.once(formId, caller, holder + " " + form, () -> {
        refunds.record(family, form.pupilOf(family).orElseThrow(),
            form.demandService().orElseThrow(), form.cents().orElseThrow(), form.order(),
            form.reason(), form.day().orElseThrow(), caller.id(), formId.toString());
        return PATH;
      });
    } catch (EnteredAlreadyException twice) {
      var formats = new Formats(locale);
      var earlier = twice.earlier();
      response.setStatus(HttpStatus.CONFLICT.value());
      show(model, family, form, formId, errors.add(RefundForm.ORDER, "refund.error.twice",
          earlier.paymentOrder(), formats.money(earlier.amountCents()),
          formats.shortDate(earlier.paidOn()), earlier.pupilName(),
          formats.moment(earlier.recordedAt())));
      return FORM;
    } catch (FormReusedException goneBackAndChanged) {
      response.setStatus(HttpStatus.CONFLICT.value());
      show(model, family, form, UUID.randomUUID(), errors.refuse("refund.error.changed"));
      return FORM;
    }
    redirect.addFlashAttribute(Ui.DONE, "refund.done");
    return "redirect:" + PATH;
  }

  private Family family(UUID holder) {
    return families.find(new HolderId(holder))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void show(
      Model model, Family family, RefundForm form, UUID formId, FormErrors errors) {
    model.addAttribute("page", new RefundView(
        family, form, refunds.firstDay(), refunds.lastDay(), formId, errors));
  }
}
