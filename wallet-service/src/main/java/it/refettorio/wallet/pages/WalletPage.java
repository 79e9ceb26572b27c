package it.refettorio.wallet.pages;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.statement.Choice;
import it.refettorio.wallet.statement.Notice;
import it.refettorio.wallet.statement.Notices;
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

/** The family's wallet: what was consumed, what was paid and where that leads. */
@Controller
class WalletPage {

  private static final String WAY = "tipo";
  private static final int LATEST = 5;

  private final WalletAccounts accounts;
  private final Statements statements;
  private final Notices notices;
  private final Forecasts forecasts;
  private final Clock clock;

  WalletPage(
      WalletAccounts accounts,
      Statements statements,
      Notices notices,
      Forecasts forecasts,
      Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.notices = notices;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  /**
   * The wallet.
   *
   * @param wanted whose, if the caller may act for several holders
   */
  @GetMapping(WalletAccount.PATH)
  String wallet(
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
    model.addAttribute("page", view(chosen.get(), parameters));
    model.addAttribute("forecast",
        new ForecastView(holder, forecasts.of(holder), LocalDate.now(clock)));
    return "pages/wallet";
  }

  private WalletView view(WalletAccount wallet, Map<String, String> parameters) {
    var holder = wallet.holder();
    var account = statements.account(holder).orElseThrow(WalletAccounts::notFound);
    var filters = Filters.read(parameters, List.of(WAY), WalletView.PERIODS, account,
        account.yearToShow(LocalDate.now(clock)));
    var payable = notices.payable(holder);
    return new WalletView(
        wallet, filters, statements.summary(account, choice(filters), payable),
        AsOf.of(account, clock.instant()),
        payable.stream().filter(Notice::open).toList(),
        payable.stream().filter(Notice::checking).toList(),
        statements.latest(account, LATEST));
  }

  private static Choice choice(Filters filters) {
    var way = switch (filters.text(WAY)) {
      case "avviso" -> PaymentChannel.NOTICE;
      case "spontaneo" -> PaymentChannel.SPONTANEOUS;
      default -> null;
    };
    return new Choice(filters.year(), filters.chosen("consumato"), filters.chosen("pagato"),
        filters.chosen("emesso"), way);
  }
}
