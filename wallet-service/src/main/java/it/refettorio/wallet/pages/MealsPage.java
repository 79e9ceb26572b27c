package it.refettorio.wallet.pages;

import it.refettorio.contracts.PupilId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.statement.Meals;
import it.refettorio.wallet.statement.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The meals of one pupil, month by month, and what became of each. */
@Controller
class MealsPage {

  private final WalletAccounts accounts;
  private final Meals meals;
  private final Households households;
  private final Clock clock;

  MealsPage(WalletAccounts accounts, Meals meals, Households households, Clock clock) {
    this.accounts = accounts;
    this.meals = meals;
    this.households = households;
    this.clock = clock;
  }

  /**
   * The meals of a month.
   *
   * @param typed the month as {@code 2026-11}; anything else is the latest with a meal
   */
  @GetMapping(WalletAccount.PATH + PupilsView.PATH + "/{id}/pasti")
  String meals(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam(name = "mese", defaultValue = "") String typed,
      Model model) {
    var account = accounts.of(caller, wanted).orElseThrow(WalletAccounts::notFound);
    var pupil = new PupilId(id);
    var name = households.pupils(account.holder()).stream()
        .filter(each -> each.id().equals(pupil)).map(PupilName::firstName).findFirst();
    var days = meals.days(account.holder(), pupil);
    if (name.isEmpty() && days.isEmpty()) {
      throw WalletAccounts.notFound();
    }
    var first = days.map(Period::from).map(YearMonth::from).orElse(YearMonth.now(clock));
    var last = days.map(Period::to).map(YearMonth::from).orElse(first);
    var month = month(typed).filter(asked -> !asked.isBefore(first) && !asked.isAfter(last))
        .orElse(last);
    model.addAttribute("page", new MealsView(
        account, id.toString(), name.orElse(null), month,
        meals.of(account.holder(), pupil, month),
        month.isAfter(first) ? month.minusMonths(1) : null,
        month.isBefore(last) ? month.plusMonths(1) : null));
    return "pages/meals";
  }

  private static Optional<YearMonth> month(String typed) {
    try {
      return Optional.of(YearMonth.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
