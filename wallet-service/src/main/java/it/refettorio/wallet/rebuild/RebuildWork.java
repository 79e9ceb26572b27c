package it.refettorio.wallet.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for rebuilds that were asked for. */
@Component
class RebuildWork {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildWork.class);

  private final Rebuilds rebuilds;

  RebuildWork(Rebuilds rebuilds, MeterRegistry meters) {
    this.rebuilds = rebuilds;
    Gauge.builder("refettorio.ledger.differences", rebuilds::alarming)
        .description("What the latest comparison found to be different; alarm above zero")
        .register(meters);
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void workOff() {
    try {
      rebuilds.workOff();
    } catch (RuntimeException e) {
      LOG.error("Rebuilds wait for the next round", e);
    }
  }
}
