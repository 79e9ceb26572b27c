package it.refettorio.wallet.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.starter.ui.Tab;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.AccountName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The account that a page is about.
 *
 * @param name of its holder
 * @param taxCode of its holder, or null if it has not been told
 * @param choices the accounts the caller may look at; empty if there is but one
 */
public record WalletAccount(
    HolderId holder, String name, String taxCode, List<AccountName> choices) {

  static final String PATH = "/portafoglio";
  static final String PARAMETER = "intestatario";

  /** Whose account it is, in words. */
  public String lead(Ui ui) {
    return taxCode == null
        ? ui.t("wallet.lead", name) : ui.t("wallet.lead.taxCode", name, taxCode);
  }

  /** The address of a page of this account. */
  public String at(String path) {
    return at(path, Map.of());
  }

  /** The address of a page of this account, with filters. */
  public String at(String path, Map<String, String> query) {
    var address = UriComponentsBuilder.fromPath(PATH + path);
    var values = new LinkedHashMap<String, Object>();
    hidden().forEach((name, value) -> put(address, values, name, value));
    query.forEach((name, value) -> put(address, values, name, value));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void put(
      UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
    address.queryParam(name, "{" + name + "}");
    values.put(name, value);
  }

  /** What a form of this account must carry along. */
  public Map<String, String> hidden() {
    return choices.isEmpty() ? Map.of() : Map.of(PARAMETER, holder.toString());
  }

  /** The address of the payment service for this account. */
  public String topUp() {
    return "/pagamenti/ricarica"
        + (choices.isEmpty() ? "" : "?" + PARAMETER + "=" + holder);
  }

  /** The sections of the wallet; {@code current} is the path of this one. */
  public List<Tab> tabs(Ui ui, String current) {
    return List.of(
        tab(ui, "summary", "", current),
        tab(ui, "pupils", "/alunni", current),
        tab(ui, "payments", "/pagamenti", current),
        tab(ui, "statement", "/estratto-conto", current));
  }

  private Tab tab(Ui ui, String key, String path, String current) {
    return new Tab(ui.t("wallet.tab." + key), at(path), path.equals(current));
  }
}
