package it.refettorio.attendance.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles spans for the office. Asking is one short transaction; the work goes on behind it, one
 * school and day at a time, and is taken up again after a crash. One run at a time is worked on,
 * because each holds two connections.
 */
@Service
public class SettlementRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SettlementRuns.class);

  /** The longest span that may be asked for at once. */
  public static final int LONGEST_SPAN_DAYS = 366;

  private final SettlementRunStore store;
  private final Settlement settlement;
  private final TransactionTemplate holding;
  private final TransactionTemplate apart;
  private final Clock clock;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore turn = new Semaphore(1, true);

  SettlementRuns(
      SettlementRunStore store,
      Settlement settlement,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.settlement = settlement;
    this.holding = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Notes the wish; {@link #carryOut} does it. Days after today are left out. */
  public UUID request(LocalDate first, LocalDate last, boolean latecomers, UUID requestedBy) {
    var run = new SettlementRun(
        UUID.randomUUID(), first, last, latecomers, clock.instant(), null, List.of());
    store.add(run, requestedBy);
    return run.id();
  }

  public Optional<SettlementRun> find(UUID id) {
    return store.find(id);
  }

  /** Works on the run and waits for its end, but no longer than given; it goes on by itself. */
  public void carryOut(UUID id, Duration patience) {
    var work = workers.submit(() -> workInTurn(id));
    try {
      work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillWorking) {
      LOG.info("Settlement run {} goes on", id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("Settlement run {} waits for the next round", id, e.getCause());
    }
  }

  @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void resume() {
    try {
      store.unfinished().forEach(this::workIfFree);
    } catch (RuntimeException e) {
      LOG.error("Settlement runs wait for the next round", e);
    }
  }

  /** A run that fails stops no other. */
  private void workIfFree(UUID id) {
    if (!turn.tryAcquire()) {
      return;
    }
    try {
      work(id);
    } catch (RuntimeException e) {
      LOG.error("Settlement run {} waits for the next round", id, e);
    } finally {
      turn.release();
    }
  }

  private void workInTurn(UUID id) {
    turn.acquireUninterruptibly();
    try {
      work(id);
    } finally {
      turn.release();
    }
  }

  /** The lock on the run's row says who works on it; each day commits apart from it. */
  private void work(UUID id) {
    holding.executeWithoutResult(status -> {
      if (store.hold(id)) {
        store.find(id).ifPresent(this::settleDays);
        store.finish(id, clock.instant());
      }
    });
  }

  private void settleDays(SettlementRun run) {
    var today = LocalDate.now(clock);
    var last = run.last().isAfter(today) ? today : run.last();
    if (run.first().isAfter(last)) {
      return;
    }
    var done = run.days().stream().map(SettlementRun.Day::day).collect(Collectors.toSet());
    settlement.servedDays(run.first(), last).stream()
        .filter(served -> !done.contains(served.day()))
        .collect(Collectors.groupingBy(
            SettlementStore.SchoolDay::day, TreeMap::new, Collectors.toList()))
        .forEach((day, schools) -> settleDay(run, day, schools));
  }

  private void settleDay(
      SettlementRun run, LocalDate day, List<SettlementStore.SchoolDay> schools) {
    var result = SettlementRun.Day.none(day);
    for (var served : schools) {
      result = settle(run, served, result);
    }
    var counted = result;
    apart.executeWithoutResult(status -> store.addDay(run.id(), counted));
  }

  /** One school's trouble must not keep the others' meals. */
  private SettlementRun.Day settle(
      SettlementRun run, SettlementStore.SchoolDay served, SettlementRun.Day soFar) {
    try {
      return soFar.plus(settlement.settle(
          served.school(), served.day(), run.latecomers(), "settlement:" + run.id()));
    } catch (RuntimeException e) {
      LOG.error("Could not settle {} at school {}", served.day(), served.school(), e);
      return soFar.plusFailed();
    }
  }

  @Override
  public void destroy() {
    workers.shutdown();
  }
}
