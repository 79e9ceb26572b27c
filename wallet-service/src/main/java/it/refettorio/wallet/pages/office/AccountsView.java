package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.statement.AccountLine;
import it.refettorio.wallet.statement.Totals;
import it.refettorio.wallet.statement.WaitingMeal;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What the office's list of accounts shows. */
public record AccountsView(
    Totals totals,
    List<WaitingMeal> waiting,
    String search,
    List<AccountLine> accounts,
    int page,
    boolean more) {

  /** The address of another page of the same list. */
  public String at(int wanted) {
    return UriComponentsBuilder.fromPath("/ufficio/portafogli")
        .queryParam("cerca", "{search}").queryParam("pagina", wanted)
        .encode().buildAndExpand(search).toUriString();
  }
}
