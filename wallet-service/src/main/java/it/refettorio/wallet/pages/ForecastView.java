package it.refettorio.wallet.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.starter.ui.Formats;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.forecast.Forecast;
import it.refettorio.wallet.forecast.TopUp;
import java.time.LocalDate;
import java.util.List;

/**
 * What the wallet page says about the days to come.
 *
 * @param today a date of another year is written with its year
 */
public record ForecastView(HolderId holder, Forecast forecast, LocalDate today) {

  /** How far the balance reaches, in one sentence or two. */
  public String sentence(Ui ui) {
    var key = "forecast." + forecast.outlook();
    return switch (forecast.outlook()) {
      case NOTHING_PLANNED, NO_PRICE -> ui.t(key);
      case DEBT, NOT_THE_NEXT -> ui.t(key, day(ui, forecast.firstUncovered()));
      case UNTIL ->
          ui.t(key, day(ui, forecast.coveredUntil()), day(ui, forecast.firstUncovered()));
      case ALL, FREE -> ui.t(key, day(ui, forecast.lastDay()));
    };
  }

  public boolean somePricesMissing() {
    return forecast.unpricedMeals() > 0 && forecast.unpricedMeals() < forecast.plannedMeals();
  }

  public boolean inDebt() {
    return forecast.balanceCents() < 0;
  }

  /** What the amounts to top up hold of the past, in cents. */
  public long debtCents() {
    return Math.negateExact(Math.min(0, forecast.balanceCents()));
  }

  public List<TopUp> topUps() {
    return forecast.topUps();
  }

  /** How far and how much, such as "Fino a Natale (venerdì 18 dicembre): 34,80 €". */
  public String words(Ui ui, TopUp topUp) {
    return ui.t("forecast.topUp." + topUp.reach(), day(ui, topUp.until()),
        ui.money(topUp.amountCents()));
  }

  /** Where to pay in: the page there proposes meals that come to the amount. */
  public String path(TopUp topUp) {
    return "/pagamenti/ricarica?intestatario=" + holder
        + "&importo=" + Formats.typed(topUp.amountCents());
  }

  private String day(Ui ui, LocalDate day) {
    return day.getYear() == today.getYear() ? ui.day(day) : ui.date(day);
  }
}
