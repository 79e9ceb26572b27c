package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reading side of the ledger. */
@Component
public class Statements {

  /** Movements on one page of the statement. */
  public static final int PAGE = 25;

  private final StatementStore store;
  private final Clock clock;

  Statements(StatementStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those of the ids that have an account. */
  public List<HolderId> accountsAmong(Collection<UUID> ids) {
    return store.accountsAmong(ids);
  }

  /** Where an account stands now; empty if there is none. */
  public Optional<Summary> summary(HolderId holder) {
    return store.summary(holder)
        .map(summary -> summary.covering(store.cover(holder, LocalDate.now(clock))));
  }

  /**
   * A page of an account's movements, the latest business day first.
   *
   * @param page from 1
   */
  public List<MovementLine> movements(HolderId holder, int page) {
    return store.movements(holder, PAGE, (page - 1) * PAGE);
  }

  /** One movement with all that explains it; empty if it is not of that account. */
  public Optional<Explanation> explain(HolderId holder, long movement) {
    return store.explain(holder, movement);
  }

  /** Accounts for the office, by name. */
  public List<AccountLine> accounts(String search, int page) {
    return store.accounts(search, PAGE, (page - 1) * PAGE);
  }

  public Totals totals() {
    return store.totals();
  }

  /** Meals that wait for a price, oldest first. */
  public List<WaitingMeal> waitingMeals() {
    return store.waitingMeals();
  }
}
