package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.Tab;
import it.refettorio.starter.ui.Ui;
import java.util.Arrays;
import java.util.List;

/** The office's pages on the accounts, in the order in which they are linked. */
public enum Section {
  ACCOUNTS(""),
  TOTALS("/totali"),
  MONTHS("/andamento"),
  UNPRICED("/pasti-senza-tariffa"),
  OPENINGS("/pregressi"),
  DUES("/richieste"),
  CONTROL("/quadrature"),
  REBUILD("/ricostruzione"),
  PARKED("/eventi-fermi");

  private final String path;

  Section(String below) {
    this.path = AccountsPage.PATH + below;
  }

  public String path() {
    return path;
  }

  /** Links to all of them, this one marked. */
  public List<Tab> tabs(Ui ui) {
    return Arrays.stream(values())
        .map(each -> new Tab(ui.t("section." + each), each.path, each == this))
        .toList();
  }
}
