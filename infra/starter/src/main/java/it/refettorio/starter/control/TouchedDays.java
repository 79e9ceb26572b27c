package it.refettorio.starter.control;

import it.refettorio.contracts.Topic;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a transaction notes the days whose facts it changes. */
public class TouchedDays {

  private final ControlStore store;

  TouchedDays(ControlStore store) {
    this.store = store;
  }

  /**
   * Has the days counted again once the transaction has committed. Touching a day twice, or one on
   * which nothing changed, does no harm.
   *
   * @throws IllegalStateException outside a transaction, where the day could be counted too early
   */
  public void touch(Topic<?> topic, Collection<LocalDate> days) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Days are touched in the transaction that changes them");
    }
    store.touch(topic, days);
  }
}
