package it.refettorio.wallet.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after meals that came before their price. */
@Component
class WaitingMeals {

  private final Ledger ledger;

  WaitingMeals(Ledger ledger, LedgerStore store, MeterRegistry meters) {
    this.ledger = ledger;
    Gauge.builder("refettorio.unpriced.meals", store::countWaiting)
        .description("Meals that wait for a price")
        .register(meters);
    Gauge.builder("refettorio.unpriced.age", store::longestWaitSeconds)
        .baseUnit("seconds")
        .description("How long the oldest of them has waited; alarm after ten minutes")
        .register(meters);
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void price() {
    boolean more = true;
    while (more) {
      more = ledger.priceSomeWaitingMeals();
    }
  }
}
