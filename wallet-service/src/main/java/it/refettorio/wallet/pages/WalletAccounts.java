package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.Live;
import it.refettorio.wallet.statement.AccountName;
import it.refettorio.wallet.statement.AccountVersions;
import it.refettorio.wallet.statement.Statements;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the account that a caller asks for among those the caller may look at. */
@Component
class WalletAccounts {

  private final Statements statements;
  private final AccountVersions versions;

  WalletAccounts(Statements statements, AccountVersions versions) {
    this.statements = statements;
    this.versions = versions;
  }

  /**
   * The account asked for, or the first; empty if the caller has none.
   *
   * @throws ResponseStatusException 404 if it is not one of the caller's
   */
  Optional<WalletAccount> of(Caller caller, Optional<UUID> wanted) {
    var all = statements.accountsAmong(caller.actsFor());
    if (all.isEmpty() && wanted.isEmpty()) {
      return Optional.empty();
    }
    var chosen = all.stream()
        .filter(account -> wanted.isEmpty() || account.holder().value().equals(wanted.get()))
        .findFirst()
        .orElseThrow(WalletAccounts::notFound);
    return Optional.of(new WalletAccount(
        chosen.holder(), chosen.name(), chosen.taxCode(),
        all.size() == 1 ? List.<AccountName>of() : all));
  }

  /**
   * What keeps a page of an account up to date. Ask before reading what the page shows, so that a
   * change in between is noticed.
   */
  Live live(WalletAccount account) {
    return new Live("portafoglio", WalletStatePage.pathOf(account.holder()),
        versions.of(account.holder()).orElseThrow(WalletAccounts::notFound));
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
