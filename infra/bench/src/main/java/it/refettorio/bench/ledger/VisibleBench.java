package it.refettorio.bench.ledger;

import it.refettorio.bench.outbox.OutboxApplication;
import it.refettorio.bench.report.Latencies;
import it.refettorio.bench.servers.Servers;
import it.refettorio.contracts.Topics;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the commit at the producer to a balance that anybody can read. */
public final class VisibleBench {

  private static final int HOLDERS = 20_000;
  private static final int WARM_UP_MEALS = 40_000;
  private static final int WARM_UP_SECONDS = 30;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public VisibleBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /** A meal on its way. */
  private record OnItsWay(UUID holder, long owedCents, long committedNanos) {}

  /** Runs the benchmark and prints what it found. */
  public void run(int perSecond, int seconds, int rounds) throws Exception {
    var town = new Town(HOLDERS, HOLDERS);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town);
        var producer = OutboxApplication.start(servers)) {
      System.out.printf(Locale.ROOT, """

          %d meals a second for %d s, each committed in a producer's outbox by itself
          PostgreSQL: %s
          wallet: %d consumers, %,d meals posted before; balances are asked for every millisecond

          the producer's own commit is told beside: what waits for the disk there waits thrice
          on the way to the balance

          round  meals/s   p50 ms   p99 ms   max ms  commit p50 ms  commit p99 ms  two looks ms
          """,
          perSecond, seconds, ledger.tables().settings(), LedgerUnderTest.CONSUMERS, WARM_UP_MEALS);
      ledger.warmUp(WARM_UP_MEALS);
      ledger.release();
      var watch = new Watch(servers, producer, ledger);
      watch.measure(perSecond, WARM_UP_SECONDS);
      for (int round = 1; round <= rounds; round++) {
        watch.measure(perSecond, seconds).print(round);
      }
    }
  }

  private record Result(
      double perSecond, Latencies latencies, Latencies commits, double lookMillis) {

    void print(int round) {
      System.out.printf(Locale.ROOT, "%5d %8.0f %8.1f %8.1f %8.1f %14.1f %14.1f %13.2f%n", round, perSecond,
          latencies.percentileMillis(50), latencies.percentileMillis(99),
          latencies.percentileMillis(100), commits.percentileMillis(50),
          commits.percentileMillis(99), lookMillis);
    }
  }

  /** Produces on time, and looks. */
  private static final class Watch {

    private final Servers servers;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final LedgerUnderTest ledger;
    private final ConcurrentLinkedQueue<OnItsWay> announced = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> commitNanos = new ConcurrentLinkedQueue<>();

    Watch(Servers servers, ConfigurableApplicationContext producer, LedgerUnderTest ledger) {
      this.servers = servers;
      this.outbox = producer.getBean(Outbox.class);
      this.transaction =
          new TransactionTemplate(producer.getBean(PlatformTransactionManager.class));
      this.ledger = ledger;
    }

    Result measure(int perSecond, int seconds) throws Exception {
      int meals = perSecond * seconds;
      commitNanos.clear();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Result> looking = threads.submit(() -> look(meals));
        produce(perSecond, meals, threads);
        return looking.get();
      }
    }

    private void produce(int perSecond, int meals, ExecutorService threads) throws Exception {
      long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
      var commits = new ArrayList<Future<?>>();
      long started = System.nanoTime();
      for (int i = 0; i < meals; i++) {
        long due = started + i * gap;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        var next = ledger.nextMeal();
        commits.add(threads.submit(() -> commit(next)));
      }
      for (var commit : commits) {
        commit.get();
      }
    }

    private void commit(LedgerUnderTest.Given meal) {
      long started = System.nanoTime();
      transaction.executeWithoutResult(_ ->
          outbox.append(Announcement.fact(Topics.MEAL, meal.event(), "bench")));
      long now = System.nanoTime();
      commitNanos.add(now - started);
      announced.add(new OnItsWay(meal.event().holderId().value(), meal.owedCents(), now));
    }

    /** Looks until every meal is in its balance. */
    private Result look(int meals) throws SQLException {
      var nanos = LongStream.builder();
      List<OnItsWay> waiting = new ArrayList<>();
      long started = System.nanoTime();
      long lastSeen = started;
      int seen = 0;
      long looks = 0;
      long looking = 0;
      try (var connection = servers.connect(Part.WALLET)) {
        while (seen < meals) {
          for (OnItsWay next; (next = announced.poll()) != null; ) {
            waiting.add(next);
          }
          long asked = System.nanoTime();
          if (asked - lastSeen > PATIENCE_NANOS) {
            throw new Trouble("%d of %d meals are in no balance".formatted(meals - seen, meals));
          }
          if (!waiting.isEmpty()) {
            var balances = balances(connection, waiting);
            long now = System.nanoTime();
            looks++;
            looking += now - asked + LOOK_NANOS;
            var left = new ArrayList<OnItsWay>();
            for (var meal : waiting) {
              if (balances.getOrDefault(meal.holder(), 0L) >= meal.owedCents()) {
                nanos.add(Math.max(0, now - meal.committedNanos()));
                lastSeen = now;
                seen++;
              } else {
                left.add(meal);
              }
            }
            waiting = left;
          }
          LockSupport.parkNanos(LOOK_NANOS);
        }
      }
      return new Result(
          meals * 1e9 / (lastSeen - started), new Latencies(nanos.build().toArray()),
          new Latencies(commitNanos.stream().mapToLong(Long::longValue).toArray()),
          looking / 1e6 / looks);
    }

    private static Map<UUID, Long> balances(
        Connection connection, List<OnItsWay> waiting) throws SQLException {
      var balances = new HashMap<UUID, Long>();
      try (var query = connection.prepareStatement(
          "select holder_id, -balance_cents from ledger.account where holder_id = any(?)")) {
        query.setArray(1, connection.createArrayOf(
            "uuid", waiting.stream().map(OnItsWay::holder).distinct().toArray()));
        try (var row = query.executeQuery()) {
          while (row.next()) {
            balances.put(row.getObject(1, UUID.class), row.getLong(2));
          }
        }
      }
      return balances;
    }
  }
}
