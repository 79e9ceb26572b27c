package it.refettorio.wallet.announcement;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.ledger.ChangedAccounts;
import it.refettorio.wallet.ledger.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
  /**
   * Taken in one transaction: an account that stands among them several times is told once. A longer
   * transaction would keep the database from clearing away what the relay has sent.
   */
  private static final int ACCOUNTS = 5_000;

  private final ChangedAccounts changed;
  private final AccountStateStore states;
  private final Forecasts forecasts;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Pace pace = new Pace(Duration.ofSeconds(30));

  WalletAnnouncements(
      ChangedAccounts changed,
      AccountStateStore states,
      Forecasts forecasts,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.changed = changed;
    this.states = states;
    this.forecasts = forecasts;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
  void tell() {
    try {
      while (pace.letsWork(changed.notedSoFar(), clock.instant())
          && Boolean.TRUE.equals(transaction.execute(status -> tellSome()))) {
        LOG.debug("Told some accounts");
      }
    } catch (RuntimeException e) {
      LOG.error("Accounts are told in the next round", e);
    }
  }

  /** The same few queries for however many accounts. */
  private boolean tellSome() {
    var holders = changed.take(ACCOUNTS);
    if (holders.isEmpty()) {
      return false;
    }
    var accounts = states.of(holders, LocalDate.now(clock), forecasts.ofAll(holders));
    var sequences = states.nextSequences(accounts.size()).iterator();
    var announcements = new ArrayList<Announcement<AccountState>>(accounts.size());
    accounts.forEach(account -> announcements.add(
        Announcement.state(Topics.ACCOUNT, account, sequences.next(), null)));
    outbox.appendAll(announcements);
    return true;
  }
}
