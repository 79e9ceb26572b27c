package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether an account is still as somebody saw it, without reading it. */
@Component
public class AccountVersions {

  private final AccountVersionStore store;
  private final Clock clock;

  AccountVersions(AccountVersionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A short text that is another one as soon as a movement is posted, a notice comes or goes, or a
   * payment begins or ends being confirmed; empty if there is no such account.
   */
  public Optional<String> of(HolderId holder) {
    return store.version(holder, NoticeEvent.checkedAfter(clock.instant()));
  }
}
