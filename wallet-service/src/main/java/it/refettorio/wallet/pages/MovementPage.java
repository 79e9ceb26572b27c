package it.refettorio.wallet.pages;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a movement is there. Another family's movement is as good as none. */
@Controller
class MovementPage {

  private final Statements statements;
  private final WalletAccounts accounts;
  private final Clock clock;

  MovementPage(Statements statements, WalletAccounts accounts, Clock clock) {
    this.statements = statements;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping(WalletAccount.PATH + "/movimenti/{id}")
  String why(Caller caller, @PathVariable long id, Model model) {
    for (var name : statements.accountsAmong(caller.actsFor())) {
      var explanation = statements.explain(name.holder(), id);
      if (explanation.isPresent()) {
        var account = accounts.of(caller, Optional.of(name.holder().value())).orElseThrow();
        model.addAttribute("page", ExplanationView.forTheFamily(
            explanation.get(), account, SchoolYear.of(LocalDate.now(clock))));
        return "pages/why";
      }
    }
    throw WalletAccounts.notFound();
  }
}
