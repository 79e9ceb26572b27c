package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pupils an account pays for, with what each service comes to. */
@Controller
class PupilsPage {

  private final WalletAccounts accounts;
  private final Statements statements;
  private final PupilLines pupils;
  private final Clock clock;

  PupilsPage(WalletAccounts accounts, Statements statements, PupilLines pupils, Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.pupils = pupils;
    this.clock = clock;
  }

  @GetMapping(WalletAccount.PATH + PupilsView.PATH)
  String pupils(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam Map<String, String> parameters,
      Model model) {
    var chosen = accounts.of(caller, wanted);
    if (chosen.isEmpty()) {
      return "pages/no-wallet";
    }
    var holder = chosen.get().holder();
    model.addAttribute("live", accounts.live(chosen.get()));
    var account = statements.account(holder).orElseThrow(WalletAccounts::notFound);
    var filters = Filters.read(parameters, PupilsView.FIELDS, List.of(""), account,
        account.yearToShow(LocalDate.now(clock)));
    model.addAttribute("page", new PupilsView(
        chosen.get(), AsOf.of(account, clock.instant()), filters,
        pupils.of(holder, filters.days(""))));
    return "pages/pupils";
  }
}
