package it.refettorio.wallet.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prices meals that came before their price, and brings charged meals to prices that changed. One at
 * a time among all instances: what waits is applied in order.
 */
@Component
class PriceWork {

  private static final Logger LOG = LoggerFactory.getLogger(PriceWork.class);
  private static final int MEALS = 2_000;
  private static final int PUPILS = 200;

  private final Ledger ledger;
  private final WaitingWordStore waiting;
  private final TransactionTemplate transaction;

  PriceWork(
      Ledger ledger, WaitingWordStore waiting, TransactionTemplate transaction, Clock clock,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.waiting = waiting;
    this.transaction = transaction;
    Gauge.builder("refettorio.unpriced.meals", waiting::countMeals)
        .description("Meals that wait for a price")
        .register(meters);
    Gauge.builder("refettorio.unpriced.age", () -> waiting.longestWaitSeconds(clock.instant()))
        .baseUnit("seconds")
        .description("How long the oldest of them has waited; alarm after ten minutes")
        .register(meters);
  }

  @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void workOff() {
    orNextRound("Meals without a price", () -> ledger.priceSomeWaiting(MEALS));
    orNextRound("Meals whose price changed", () -> ledger.repriceSome(PUPILS));
  }

  /** What fails of the one kind does not hold the other. */
  private void orNextRound(String what, BooleanSupplier work) {
    try {
      whileMore(work);
    } catch (DuplicateKeyException e) {
      LOG.info("{} wait for the next round: one of their accounts was opened meanwhile", what);
    } catch (RuntimeException e) {
      LOG.error("{} wait for the next round", what, e);
    }
  }

  private void whileMore(BooleanSupplier work) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(
          status -> waiting.isMyTurn() && work.getAsBoolean()));
    }
  }
}
