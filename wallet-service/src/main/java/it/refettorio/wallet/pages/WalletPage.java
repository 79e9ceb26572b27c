package it.refettorio.wallet.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.Live;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.household.Holder;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.statement.AccountVersions;
import it.refettorio.wallet.statement.PendingPayments;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The family's wallet: where it stands, what moved it, and why. */
@Controller
@RequestMapping("/portafoglio")
class WalletPage {

  private final Statements statements;
  private final Households households;
  private final PendingPayments pending;
  private final Forecasts forecasts;
  private final AccountVersions versions;
  private final Clock clock;

  WalletPage(
      Statements statements,
      Households households,
      PendingPayments pending,
      Forecasts forecasts,
      AccountVersions versions,
      Clock clock) {
    this.statements = statements;
    this.households = households;
    this.pending = pending;
    this.forecasts = forecasts;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * The wallet.
   *
   * @param account whose, if the caller may act for several holders
   * @param page of the movements, from 1
   */
  @GetMapping
  String wallet(
      Caller caller,
      @RequestParam(name = "intestatario", required = false) Optional<UUID> account,
      @RequestParam(name = "pagina", defaultValue = "1") int page,
      Model model) {
    var accounts = statements.accountsAmong(caller.actsFor());
    if (accounts.isEmpty()) {
      return "pages/no-wallet";
    }
    var holder = account.map(wanted -> among(accounts, wanted)).orElse(accounts.getFirst());
    // Before what is shown, so that a change in between is noticed.
    model.addAttribute("live", new Live("portafoglio", WalletStatePage.pathOf(holder),
        versions.of(holder).orElseThrow(WalletPage::notFound)));
    model.addAttribute("page", view(holder, accounts, Math.clamp(page, 1, 10_000)));
    model.addAttribute("forecast",
        new ForecastView(holder, forecasts.of(holder), LocalDate.now(clock)));
    return "pages/wallet";
  }

  private WalletView view(HolderId holder, List<HolderId> accounts, int page) {
    var summary = statements.summary(holder).orElseThrow(WalletPage::notFound);
    return new WalletView(
        households.holder(holder).map(Holder::fullName).orElse(""),
        accounts.size() == 1 ? List.of() : accounts.stream().map(this::choice).toList(),
        summary,
        pending.of(holder),
        statements.movements(holder, page),
        page,
        (int) Math.max(1, Math.ceilDiv(summary.movements(), Statements.PAGE)));
  }

  private WalletView.AccountChoice choice(HolderId holder) {
    return new WalletView.AccountChoice(
        holder, households.holder(holder).map(Holder::fullName).orElse(holder.toString()));
  }

  /** Why a movement is there. Another family's movement is as good as none. */
  @GetMapping("/movimenti/{id}")
  String why(Caller caller, @PathVariable long id, Model model) {
    var explanation = statements.accountsAmong(caller.actsFor()).stream()
        .flatMap(holder -> statements.explain(holder, id).stream())
        .findFirst()
        .orElseThrow(WalletPage::notFound);
    model.addAttribute("page", new ExplanationView(explanation, "/portafoglio"));
    return "pages/why";
  }

  private static HolderId among(List<HolderId> accounts, UUID wanted) {
    return accounts.stream()
        .filter(holder -> holder.value().equals(wanted))
        .findFirst()
        .orElseThrow(WalletPage::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
