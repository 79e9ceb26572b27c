package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.CpuMeter;
import it.refettorio.bench.servers.Servers;
import it.refettorio.bench.servers.WalletProcess;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * wallet-service with a price for every pupil of the town, held until it is measured. Meals are
 * laid on the topic while it stands still, so that writing them is never part of its time.
 */
final class LedgerUnderTest implements AutoCloseable {

  /** The service's consumers of meals. */
  static final int CONSUMERS = 3;

  /** It is held while others are measured; that is no reason to give it up. */
  private static final Map<String, String> HELD = Map.of(
      "spring.kafka.consumer.properties.session.timeout.ms", "1500000",
      "spring.kafka.consumer.properties.max.poll.interval.ms", "1500000");

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Servers servers;
  private final WalletProcess wallet;
  private final WalletTables tables;
  private final TownRecords records;
  private final MealTopic topic;
  private final Progress progress;
  private final Meals meals;
  private final DayTotals totals;
  private Balances owed;
  private long tellings;

  private LedgerUnderTest(Servers servers, WalletProcess wallet, Town town) throws SQLException {
    this.servers = servers;
    this.wallet = wallet;
    this.tables = new WalletTables(servers);
    this.records = new TownRecords(servers, town);
    this.topic = new MealTopic(servers);
    this.progress = new Progress(servers);
    this.meals = new Meals(town);
    this.totals = new DayTotals(meals);
    this.owed = new Balances(meals);
  }

  static LedgerUnderTest start(Path root, Servers servers, Town town)
      throws IOException, InterruptedException, SQLException {
    return start(root, servers, town, Map.of());
  }

  /** @param more of the service's properties */
  static LedgerUnderTest start(
      Path root, Servers servers, Town town, Map<String, String> more)
      throws IOException, InterruptedException, SQLException {
    var properties = new HashMap<>(HELD);
    properties.putAll(more);
    var ledger = new LedgerUnderTest(
        servers, WalletProcess.start(root, servers, properties), town);
    ledger.topic.writeTariffs(town);
    ledger.records.register();
    ledger.tables.awaitTold();
    ledger.tables.analyze();
    ledger.hold();
    return ledger;
  }

  /**
   * Posts some meals that count for nothing: the first of them come to an empty ledger, whose
   * statistics mislead the planner until they are renewed.
   */
  void warmUp(long events) throws Exception {
    long first = Math.min(events, LedgerBench.BATCH);
    give(first);
    catchUp(first);
    tables.analyze();
    give(events);
    catchUp(events);
  }

  /** Lets the service go and leaves it so. */
  void release() {
    wallet.process().resume();
  }

  /** A meal that goes its way by other means, and what its holder owes with it. */
  record Given(MealConsumed event, long owedCents) {}

  Given nextMeal() {
    long number = owed.charged();
    owed.charge(number, number + 1);
    totals.add(number, number + 1);
    return new Given(
        meals.meal(number), owed.owedBy(meals.town().payerOf(meals.pupilOf(number))));
  }

  /** Lays the next meals on the topic. */
  void give(long events) throws Exception {
    long from = owed.charged();
    topic.write(meals, from, from + events);
    owed.charge(from, from + events);
    totals.add(from, from + events);
  }

  /**
   * Lets the service go until every balance is right, and holds it again.
   *
   * @param events how many lie before it
   */
  Contender catchUp(long events) throws Exception {
    var processes = new LinkedHashMap<String, ProcessHandle>();
    processes.put("service", wallet.process().handle());
    processes.put("PostgreSQL", servers.postgres());
    processes.put("broker", servers.kafka());
    var cpu = new CpuMeter(processes);
    long started = System.nanoTime();
    wallet.process().resume();
    progress.awaitEnd(LedgerBench.GROUP, wallet.process().handle()::isAlive);
    long nanos = System.nanoTime() - started;
    var cpuMicros = cpu.microsPerEvent(events);
    check("The wallet", tables.balances());
    tables.awaitTold();
    double toldSeconds = (System.nanoTime() - started) / 1e9;
    tellTotals();
    hold();
    return new Contender(events * 1e9 / nanos, cpuMicros, toldSeconds);
  }

  /** Tells the producer's totals, and waits until the service finds the same. */
  private void tellTotals() throws SQLException {
    var news = totals.news();
    topic.writeTotals(news, ++tellings);
    tables.awaitCounted(news.size(), tellings);
  }

  /** Lets the service stand still, but not in the middle of a transaction. */
  void hold() throws SQLException {
    wallet.process().pause();
    while (!tables.isAtRest()) {
      wallet.process().resume();
      LockSupport.parkNanos(LOOK_NANOS);
      wallet.process().pause();
    }
  }

  /** Gives the ledger a past of so many meals; the next ones are those after them. */
  void fill(long count) throws SQLException {
    records.giveHistory(count);
    tables.analyze();
    tables.checkpoint();
    owed = new Balances(meals);
    owed.charge(0, count);
    totals.clear();
    totals.add(0, count);
    release();
    tellTotals();
    hold();
  }

  /** @throws Trouble unless the balances are those of the meals given so far */
  void check(String whose, Balances.Digest found) {
    var expected = owed.digest();
    if (!found.toString().equals(expected.toString())) {
      throw new Trouble("%s has not the right balances: %s instead of %s"
          .formatted(whose, found, expected));
    }
  }

  /** How many meals were given so far. */
  long meals() {
    return owed.charged();
  }

  WalletTables tables() {
    return tables;
  }

  @Override
  public void close() throws SQLException {
    wallet.close();
    progress.close();
    records.close();
    topic.close();
    tables.close();
  }
}
