package it.refettorio.attendance.plan;

import it.refettorio.contracts.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the pupils whose plan may have changed, in batches, each in its own transaction. */
@Component
class PlanQueue {

  private static final Logger LOG = LoggerFactory.getLogger(PlanQueue.class);
  private static final int BATCH = 500;

  private final PlanStore store;
  private final Plans plans;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlanQueue(PlanStore store, Plans plans, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.plans = plans;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void workOff() {
    try {
      while (Boolean.TRUE.equals(transaction.execute(status -> workOffOneBatch()))) {
        LOG.debug("A batch of plans was worked off");
      }
    } catch (RuntimeException e) {
      LOG.error("Plans wait for the next round", e);
    }
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void lookForNewYear() {
    var year = SchoolYear.of(LocalDate.now(clock));
    int pupils = transaction.execute(status -> store.dueForNewYear(year));
    if (pupils > 0) {
      LOG.info("The plans of {} pupils move to school year {}", pupils, year);
    }
  }

  private boolean workOffOneBatch() {
    if (!store.isMyTurn()) {
      return false;
    }
    var due = store.takeDue(BATCH);
    if (!due.isEmpty()) {
      plans.refresh(due);
    }
    return !due.isEmpty();
  }
}
