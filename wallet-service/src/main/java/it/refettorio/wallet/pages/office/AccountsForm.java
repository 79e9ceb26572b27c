package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.wallet.accounting.AccountFilter;
import it.refettorio.wallet.accounting.AccountFilter.Order;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** What the office looks for, as it typed it; each field empty at worst, never null. */
public record AccountsForm(
    String cerca, String tariffa, String scuola, String debito, String ordine) {

  public AccountsForm {
    cerca = Typed.text(cerca);
    tariffa = Typed.text(tariffa);
    scuola = Typed.text(scuola);
    debito = Typed.text(debito);
    ordine = Typed.text(ordine);
  }

  FormErrors errors() {
    var errors = FormErrors.none();
    if (!debito.isEmpty() && Formats.cents(debito).isEmpty()) {
      errors = errors.add("debito", "office.filter.debt.unreadable");
    }
    return !scuola.isEmpty() && school() == null
        ? errors.add("scuola", "office.filter.school.unknown")
        : errors;
  }

  /** What was asked for; what cannot be read is left out. */
  AccountFilter filter() {
    return new AccountFilter(
        cerca, tariffa, school(), Formats.cents(debito).orElse(0), order());
  }

  private UUID school() {
    try {
      return scuola.isEmpty() ? null : UUID.fromString(scuola);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  public Order order() {
    return switch (ordine) {
      case "debito" -> Order.DEBT;
      case "credito" -> Order.CREDIT;
      default -> Order.NAME;
    };
  }

  public boolean isEmpty() {
    return cerca.isEmpty() && tariffa.isEmpty() && scuola.isEmpty() && debito.isEmpty();
  }

  /** The address of a page of the same list. */
  public String at(int page) {
    return address(AccountsPage.PATH, ordine, page);
  }

  /** The address of the same list in another order. */
  public String orderedBy(String other) {
    return address(AccountsPage.PATH, other, 1);
  }

  /** The address of the same list as a file. */
  public String file() {
    return address(AccountsPage.PATH + "/conti.csv", ordine, 1);
  }

  private String address(String path, String order, int page) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("cerca", "{cerca}").queryParam("tariffa", "{tariffa}")
        .queryParam("scuola", "{scuola}").queryParam("debito", "{debito}")
        .queryParam("ordine", "{ordine}").queryParam("pagina", page)
        .encode().buildAndExpand(cerca, tariffa, scuola, debito, order).toUriString();
  }
}
