package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.ledger.MovementKind;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a family paid and what it was given back, in whatever year. */
@Controller
class PaymentHistoryPage {

  private static final String DAYS = "";
  private static final String KIND = "tipo";
  private static final Map<String, MovementKind> KINDS = Map.of(
      "avviso", MovementKind.NOTICE_PAYMENT,
      "spontaneo", MovementKind.TOP_UP,
      "rimborso", MovementKind.REFUND);

  private final WalletAccounts accounts;
  private final Statements statements;
  private final Clock clock;

  PaymentHistoryPage(WalletAccounts accounts, Statements statements, Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.clock = clock;
  }

  @GetMapping(WalletAccount.PATH + "/pagamenti")
  String payments(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      @RequestParam Map<String, String> parameters,
      Model model) {
    var chosen = accounts.of(caller, wanted);
    if (chosen.isEmpty()) {
      return "pages/no-wallet";
    }
    var holder = chosen.get().holder();
    model.addAttribute("live", accounts.live(chosen.get()));
    var account = statements.account(holder).orElseThrow(WalletAccounts::notFound);
    var filters = Filters.read(parameters, List.of(KIND), List.of(DAYS), account, null);
    var kind = KINDS.get(filters.text(KIND));
    var kinds = kind == null ? KINDS.values() : List.of(kind);
    var totals = statements.paymentTotals(holder, filters.days(DAYS), kinds);
    var paging = Paging.of(Paging.asked(page), totals.number(), Statements.PAGE);
    model.addAttribute("page", new PaymentHistoryView(
        chosen.get(), AsOf.of(account, clock.instant()), filters, totals,
        statements.payments(holder, filters.days(DAYS), kinds, paging.page()), paging.page(),
        paging.pages()));
    return "pages/payment-history";
  }
}
