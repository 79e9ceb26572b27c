package it.refettorio.attendance.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles each day when its hour has come, and every earlier day that was left open, for example
 * because nothing was running. Any number of instances may try: the day's lock lets one do it.
 */
@Component
class DailySettlement {

  private static final Logger LOG = LoggerFactory.getLogger(DailySettlement.class);

  private final Settlement settlement;
  private final SettlementStore store;
  private final SettlementSettings settings;
  private final Clock clock;

  DailySettlement(
      Settlement settlement, SettlementStore store, SettlementSettings settings, Clock clock) {
    this.settlement = settlement;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void settleWhatIsDue() {
    try {
      var last = lastDueDay();
      store.firstOwnDay()
          .filter(first -> !first.isAfter(last))
          .ifPresent(first -> settle(first, last));
    } catch (RuntimeException e) {
      LOG.error("Settling waits for the next round", e);
    }
  }

  private LocalDate lastDueDay() {
    var now = LocalDateTime.now(clock);
    return now.toLocalTime().isBefore(settings.settleAt())
        ? now.toLocalDate().minusDays(1)
        : now.toLocalDate();
  }

  private void settle(LocalDate first, LocalDate last) {
    for (var served : settlement.servedDays(first, last)) {
      if (!served.settled()) {
        settle(served);
      }
    }
  }

  /** One school's trouble must not keep the others' meals. */
  private void settle(SettlementStore.SchoolDay served) {
    try {
      var outcome = settlement.settle(
          served.school(), served.day(), false, "settlement:" + served.day());
      LOG.info("Settled {} at school {}: {}", served.day(), served.school(), outcome);
    } catch (RuntimeException e) {
      LOG.error("Could not settle {} at school {}", served.day(), served.school(), e);
    }
  }
}
