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
 * Closes each day at every school when its hour has come, served or not, and every earlier day that
 * was left open, for example because nothing was running. A day once closed is not looked at again:
 * what the office adds to the past makes no meals by itself. Any number of instances may try: the
 * day's lock lets one do it.
 */
@Component
class DailySettlement {

  private static final Logger LOG = LoggerFactory.getLogger(DailySettlement.class);

  private final Settlement settlement;
  private final SettlementProgressStore progress;
  private final SettlementSettings settings;
  private final Clock clock;

  DailySettlement(
      Settlement settlement,
      SettlementProgressStore progress,
      SettlementSettings settings,
      Clock clock) {
    this.settlement = settlement;
    this.progress = progress;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void settleWhatIsDue() {
    try {
      var now = LocalDateTime.now(clock);
      var last = lastDueDay(now);
      progress.takeOnSchools(now.toLocalDate());
      progress.openDays(last).forEach(this::settle);
      progress.advance(last);
    } catch (RuntimeException e) {
      LOG.error("Settling waits for the next round", e);
    }
  }

  private LocalDate lastDueDay(LocalDateTime now) {
    return now.toLocalTime().isBefore(settings.settleAt())
        ? now.toLocalDate().minusDays(1)
        : now.toLocalDate();
  }

  /** One school's trouble must not keep the others' meals. */
  private void settle(SettlementStore.SchoolDay open) {
    try {
      var outcome = settlement.settle(
          open.school(), open.day(), false, "settlement:" + open.day());
      if (outcome instanceof Settlement.Outcome.Settled(int meals) && meals > 0) {
        LOG.info("Settled {} at school {}: {} meals", open.day(), open.school(), meals);
      }
    } catch (RuntimeException e) {
      LOG.error("Could not settle {} at school {}", open.day(), open.school(), e);
    }
  }
}
