package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.statement.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a movement is there. Another family's movement is as good as none. */
@Controller
class MovementPage {

  private final Statements statements;

  MovementPage(Statements statements) {
    this.statements = statements;
  }

  @GetMapping(WalletAccount.PATH + "/movimenti/{id}")
  String why(Caller caller, @PathVariable long id, Model model) {
    var explanation = statements.accountsAmong(caller.actsFor()).stream()
        .flatMap(account -> statements.explain(account.holder(), id).stream())
        .findFirst()
        .orElseThrow(WalletAccounts::notFound);
    model.addAttribute("page", new ExplanationView(explanation, WalletAccount.PATH));
    return "pages/why";
  }
}
