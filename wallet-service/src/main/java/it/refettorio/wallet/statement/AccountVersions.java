package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether an account is still as somebody saw it, without reading it. */
@Component
public class AccountVersions {

  private final AccountVersionStore store;

  AccountVersions(AccountVersionStore store) {
    this.store = store;
  }

  /**
   * A short text that is another one as soon as a movement is posted, a notice comes or goes, or a
   * payment begins or ends being confirmed; empty if there is no such account.
   */
  public Optional<String> of(HolderId holder) {
    return store.version(holder);
  }
}
