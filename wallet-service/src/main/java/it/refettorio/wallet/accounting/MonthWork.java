package it.refettorio.wallet.accounting;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the sums of the months fresh. */
@Component
class MonthWork {

  private static final Logger LOG = LoggerFactory.getLogger(MonthWork.class);

  private final Periods periods;

  MonthWork(Periods periods) {
    this.periods = periods;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
  void count() {
    try {
      periods.bringUpToDate();
    } catch (RuntimeException e) {
      LOG.error("Months are brought up to date in the next round", e);
    }
  }
}
