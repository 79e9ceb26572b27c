package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.pages.ExplanationView;
import it.refettorio.wallet.statement.Statements;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The accounting office's view of the accounts. */
@Controller
@RequestMapping("/ufficio/portafogli")
@PreAuthorize("hasAnyRole('OPERATORE_RAGIONERIA', 'AMMINISTRATORE')")
class AccountsPage {

  private final Statements statements;
  private final Households households;

  AccountsPage(Statements statements, Households households) {
    this.statements = statements;
    this.households = households;
  }

  @GetMapping
  String accounts(
      @RequestParam(name = "cerca", defaultValue = "") String search,
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      Model model) {
    var wanted = Math.clamp(page, 1, 10_000);
    var accounts = statements.accounts(search, wanted);
    model.addAttribute("page", new AccountsView(
        statements.totals(), statements.waitingMeals(), search, accounts, wanted,
        accounts.size() == Statements.PAGE));
    return "pages/office/accounts";
  }

  @GetMapping("/{holder}")
  String account(
      @PathVariable UUID holder,
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      Model model) {
    var id = new HolderId(holder);
    var summary = statements.summary(id).orElseThrow(AccountsPage::notFound);
    var wanted = Math.clamp(page, 1, 10_000);
    model.addAttribute("page", new AccountView(
        households.holder(id).map(Holder::fullName).orElse(holder.toString()), summary,
        statements.movements(id, wanted), wanted,
        (int) Math.max(1, Math.ceilDiv(summary.movements(), Statements.PAGE))));
    return "pages/office/account";
  }

  @GetMapping("/{holder}/movimenti/{id}")
  String why(@PathVariable UUID holder, @PathVariable long id, Model model) {
    var explanation = statements.explain(new HolderId(holder), id)
        .orElseThrow(AccountsPage::notFound);
    model.addAttribute(
        "page", new ExplanationView(explanation, "/ufficio/portafogli/" + holder));
    return "pages/why";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
