package it.refettorio.wallet.ledger;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services where the accounts stand. */
@Component
class WalletAnnouncements {

  private final AccountStateStore states;
  private final Outbox outbox;
  private final Clock clock;

  WalletAnnouncements(AccountStateStore states, Outbox outbox, Clock clock) {
    this.states = states;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** To be called last in the transaction that changed the accounts: their rows are locked. */
  void accountsChanged(Collection<UUID> holders) {
    outbox.appendAll(states.of(holders, LocalDate.now(clock)).stream()
        .map(numbered -> Announcement.<AccountState>state(
            Topics.ACCOUNT, numbered.state(), numbered.sequence(), null))
        .toList());
  }
}
