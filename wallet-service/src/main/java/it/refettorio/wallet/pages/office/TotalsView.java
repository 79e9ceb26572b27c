package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.DayTotal;
import it.refettorio.wallet.accounting.Periods;
import java.util.List;

/** What the page of totals shows. */
public record TotalsView(TotalsForm form, FormErrors errors, List<DayTotal> totals) {

  public boolean cut() {
    return totals.size() == Periods.LINES;
  }

  public long meals() {
    return totals.stream().mapToLong(DayTotal::meals).sum();
  }

  public long movements() {
    return totals.stream().mapToLong(DayTotal::movements).sum();
  }

  public long cents() {
    return totals.stream().mapToLong(DayTotal::cents).reduce(0, Math::addExact);
  }
}
