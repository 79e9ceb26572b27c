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

  /** Those of an account, the longest waiting first. */
  public List<UnpricedMeal> of(HolderId holder, int limit) {
    return store.waitingOf(holder, limit);
  }
}
