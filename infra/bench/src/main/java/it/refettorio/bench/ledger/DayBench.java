package it.refettorio.bench.ledger;

import it.refettorio.bench.servers.Servers;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One day of everybody's meals, on a service that has only been started. */
public final class DayBench {

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public DayBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /** Runs the benchmark and prints what it found. */
  public void run(int events, int holders) throws Exception {
    var town = new Town(holders, events);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town)) {
      System.out.printf(Locale.ROOT, """

          %,d meals of one day, %,d holders, all on the topic before the service looks
          PostgreSQL: %s
          wallet: %d consumer(s), not warmed up
          """,
          events, holders, ledger.tables().settings(), LedgerUnderTest.CONSUMERS);
      ledger.give(events);
      ledger.tables().checkpoint();
      var result = ledger.catchUp(events);
      System.out.printf(Locale.ROOT, """

          every balance is right after  %.1f s: %,.0f meals/s, %.1f us CPU a meal (%s)
            (each of %,d accounts read and compared afterwards)
          every account is told after   %.1f s
          """,
          events / result.perSecond(), result.perSecond(), result.cpuMicros(),
          Contender.cpuOf(List.of(result)), holders,
          result.toldSeconds());
    }
  }
}
