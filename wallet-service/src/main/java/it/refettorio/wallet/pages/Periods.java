package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Ui;

/** How the days of a statement are told. */
public final class Periods {

  private Periods() {}

  /** Such as "dal 01/09/2026 al 31/08/2027"; open ends are told as such. */
  public static String words(Ui ui, StatementView view) {
    var from = ui.shortDate(view.days().from());
    var to = ui.shortDate(view.days().to());
    if (view.hasBegin()) {
      return view.hasEnd() ? ui.t("statement.fromTo", from, to) : ui.t("statement.from", from);
    }
    return view.hasEnd() ? ui.t("statement.to", to) : ui.t("statement.always");
  }
}
