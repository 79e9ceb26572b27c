package it.refettorio.wallet.accounting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** All accounts, as the office looks at them. */
@Component
public class Accounts {

  /** Accounts on one page. */
  public static final int PAGE = 25;
  /** Accounts in one file. */
  public static final int FILE = 20_000;

  private final AccountListStore store;
  private final Clock clock;

  Accounts(AccountListStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** @param page from 1 */
  public AccountList page(AccountFilter filter, int page) {
    return store.list(filter, LocalDate.now(clock), PAGE, (page - 1) * PAGE);
  }

  /** The first {@link #FILE} accounts. */
  public AccountList all(AccountFilter filter) {
    return store.list(filter, LocalDate.now(clock), FILE, 0);
  }

  /** The tariffs that ever priced a meal here. */
  public List<TariffName> tariffs() {
    return store.tariffs();
  }
}
