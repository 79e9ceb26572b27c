package it.refettorio.wallet.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the days that are due, some at a time. */
@Component
class ControlWork {

  private static final Logger LOG = LoggerFactory.getLogger(ControlWork.class);
  private static final int DAYS = 20;

  private final ControlTotals totals;

  ControlWork(ControlTotals totals, MeterRegistry meters) {
    this.totals = totals;
    Gauge.builder("refettorio.control.differences", totals::alarming)
        .description("Days that differ from what their producer told; alarm above zero")
        .register(meters);
  }

  @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
  void check() {
    orNextRound(() -> {
      boolean more = true;
      while (more) {
        more = totals.checkSome(DAYS);
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
