package it.refettorio.starter.control;

import it.refettorio.contracts.ControlEvent.ControlTotals;
import it.refettorio.starter.control.DayTotals.DayTotal;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts touched days again and tells their totals, a little behind the work and never in its way.
 * One publisher of a service works at a time, whoever holds the advisory lock, so that no older
 * count is told after a newer one.
 */
class ControlPublisher implements SmartLifecycle {

  /** A day of a large municipality takes a moment to count. */
  private static final int DAYS_AT_ONCE = 20;
  private static final Logger LOG = LoggerFactory.getLogger(ControlPublisher.class);

  private final List<DayTotals> topics;
  private final ControlStore store;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Duration interval;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  /**
   * Tells totals.
   *
   * @param transaction reads what was committed until each statement, so that a day is counted with
   *     all that those who touched it had committed
   */
  ControlPublisher(
      List<DayTotals> topics,
      ControlStore store,
      Outbox outbox,
      TransactionTemplate transaction,
      Duration interval) {
    this.topics = List.copyOf(topics);
    this.store = store;
    this.outbox = outbox;
    this.transaction = transaction;
    this.interval = interval;
  }

  @Override
  public void start() {
    if (!topics.isEmpty()) {
      stopped = new CountDownLatch(1);
      Thread.ofVirtual().name("control-totals").start(() -> run(stopped));
    }
  }

  private void run(CountDownLatch end) {
    try {
      do {
        topics.forEach(topic -> tell(topic, end));
      } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One topic's trouble must not keep the others' totals. */
  private void tell(DayTotals topic, CountDownLatch end) {
    try {
      while (tellSome(topic) && end.getCount() > 0) {
        LOG.debug("More days of {} may be waiting", topic.topic().name());
      }
    } catch (RuntimeException e) {
      LOG.warn("Control totals of {} not told; trying again", topic.topic().name(), e);
    }
  }

  /** Whether there may be more. */
  private boolean tellSome(DayTotals topic) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      if (!store.hold()) {
        return false;
      }
      var days = store.touched(topic.topic(), DAYS_AT_ONCE);
      if (!days.isEmpty()) {
        store.forget(topic.topic(), days);
        tell(topic, days);
      }
      return days.size() == DAYS_AT_ONCE;
    }));
  }

  private void tell(DayTotals topic, List<LocalDate> days) {
    var now = store.count(topic, days);
    var told = store.told(topic.topic(), days);
    var news = new ArrayList<Announcement<?>>();
    for (var day : days) {
      var total = now.getOrDefault(day, DayTotal.none(day));
      if (!total.equals(told.get(day))) {
        news.add(Announcement.state(topic.control(), new ControlTotals(
                topic.topic().name(), day, total.count(), total.sumCents(), total.hash()),
            store.tell(topic.topic(), total), null));
      }
    }
    outbox.appendAll(news);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
