package it.refettorio.wallet.announcement;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.wallet.ledger.ChangedAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the other services where the accounts stand. */
@Component
class WalletAnnouncements {

  private static final Logger LOG = LoggerFactory.getLogger(WalletAnnouncements.class);
  private static final int BATCH = 2_000;

  private final ChangedAccounts changed;
  private final AccountStateStore states;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WalletAnnouncements(
      ChangedAccounts changed,
      AccountStateStore states,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.changed = changed;
    this.states = states;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
  void tell() {
    try {
      while (Boolean.TRUE.equals(transaction.execute(status -> tellSome()))) {
        LOG.debug("Told some accounts");
      }
    } catch (RuntimeException e) {
      LOG.error("Accounts are told in the next round", e);
    }
  }

  private boolean tellSome() {
    var holders = changed.take(BATCH);
    if (!holders.isEmpty()) {
      outbox.appendAll(states.of(holders, LocalDate.now(clock)).stream()
          .map(state -> Announcement.<AccountState>state(
              Topics.ACCOUNT, state, states.nextSequence(), null))
          .toList());
    }
    return !holders.isEmpty();
  }
}
