package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Meals that wait for their price. */
@Component
public class UnpricedMeals {

  /** Meals on one page. */
  public static final int PAGE = 50;
  /** Whoever looks in passing need not know how many more there are. */
  public static final int COUNTED = 1_000;
  /** Whatever waits longer will not mend itself. */
  public static final Duration TOO_LONG = Duration.ofMinutes(10);

  private final UnpricedStore store;

  UnpricedMeals(UnpricedStore store) {
    this.store = store;
  }

  /** @param page from 1 */
  public Unpriced page(int page) {
    return store.waiting(PAGE, (page - 1) * PAGE);
  }

  /** How many wait; of more than {@link #COUNTED} that many. */
  public long number() {
    return store.count(COUNTED);
  }

  /** Those of an account, the longest waiting first. */
  public List<UnpricedMeal> of(HolderId holder, int limit) {
    return store.waitingOf(holder, limit);
  }
}
