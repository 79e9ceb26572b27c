package it.refettorio.wallet.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.refettorio.wallet.ledger.ChangedAccounts;
import it.refettorio.wallet.ledger.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the days that are due, each in a transaction of its own: a longer one would keep the database
 * from clearing away what posting has replaced. A day whose facts still pour in differs anyway.
 */
@Component
class ControlWork {

  private static final Logger LOG = LoggerFactory.getLogger(ControlWork.class);

  private final ControlTotals totals;
  private final ChangedAccounts changed;
  private final Clock clock;
  private final Pace pace = new Pace(Duration.ofMinutes(5));

  ControlWork(
      ControlTotals totals, ChangedAccounts changed, Clock clock, MeterRegistry meters) {
    this.totals = totals;
    this.changed = changed;
    this.clock = clock;
    Gauge.builder("refettorio.control.differences", totals::alarming)
        .description("Days that differ from what their producer told; alarm above zero")
        .register(meters);
  }

  @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
  void check() {
    orNextRound(() -> {
      while (pace.letsWork(changed.notedSoFar(), clock.instant()) && totals.checkNext()) {
        LOG.debug("Counted a day");
      }
    });
  }

  @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void lookForUntoldDays() {
    orNextRound(totals::noteUntold);
  }

  private static void orNextRound(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Control totals wait for the next round", e);
    }
  }
}
