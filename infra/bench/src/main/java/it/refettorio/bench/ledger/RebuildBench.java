package it.refettorio.bench.ledger;

import it.refettorio.bench.report.Figures;
import it.refettorio.bench.servers.Servers;
import it.refettorio.bench.servers.WalletProcess;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The wallet's command {@code rebuild} against the wallet itself, with the same meals. */
public final class RebuildBench {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public RebuildBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /**
   * How large and how often.
   *
   * @param events meals a round; a rebuild takes those of all rounds so far
   */
  public record Size(int events, int holders, int consumers, int rounds) {}

  /**
   * Meals per second.
   *
   * @param rebuilt until the ledger stands beside the one in use, with its accounts and indexes
   * @param compared until every movement and account was also found the same
   */
  private record Round(double projected, double rebuilt, double compared) {
    double ratio() {
      return rebuilt / projected;
    }
  }

  /** Runs the benchmark and prints what it found. */
  public void run(Size size) throws Exception {
    var town = new Town(size.holders(), size.holders() + size.holders() / 3);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town, size.consumers());
        var connection = servers.connect(Part.WALLET)) {
      System.out.printf(Locale.ROOT, """

          %,d meals a round of %,d pupils and %,d holders; each rebuild reads all tariffs and all
          meals so far, in a process of its own, while the service stands still
          PostgreSQL: %s
          wallet: %d consumer(s), warm

          round  wallet/s  rebuild/s  with comparison/s  rebuild/wallet
          """,
          size.events(), town.pupils(), town.holders(), ledger.tables().settings(),
          size.consumers());
      ledger.warmUp(size.events());
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= size.rounds(); number++) {
        ledger.give(size.events());
        ledger.tables().checkpoint();
        double projected = ledger.catchUp(size.events()).perSecond();
        ledger.tables().checkpoint();
        var round = rebuild(servers, connection, ledger.meals(), projected);
        rounds.add(round);
        System.out.printf(Locale.ROOT, "%5d %,9.0f %,10.0f %,18.0f %15.2f%n", number,
            round.projected(), round.rebuilt(), round.compared(), round.ratio());
      }
      System.out.printf("%nmedian (lowest to highest)%nrebuild/wallet  %s%n",
          Figures.of(rounds.stream(), Round::ratio).text("%.2f"));
    }
  }

  private Round rebuild(Servers servers, Connection connection, long meals, double projected)
      throws IOException, InterruptedException, SQLException {
    var command = WalletProcess.command(root, servers, "rebuild");
    long started = 0;
    long rebuilt = 0;
    while (command.isAlive()) {
      var step = step(connection);
      if (started == 0 && step.equals("loading")) {
        started = System.nanoTime();
      }
      if (rebuilt == 0 && (step.equals("catching-up") || step.equals("comparing"))) {
        rebuilt = System.nanoTime();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    long compared = System.nanoTime();
    var state = newest(connection, "state");
    if (!state.equals("EQUAL") || rebuilt == 0) {
      throw new Trouble("The rebuilt ledger is " + state + "\n" + WalletProcess.lastWords(servers));
    }
    return new Round(
        projected, meals * 1e9 / (rebuilt - started), meals * 1e9 / (compared - started));
  }

  private static String step(Connection connection) throws SQLException {
    return newest(connection, "case when state = 'RUNNING' then step else '' end");
  }

  private static String newest(Connection connection, String what) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(
            "select " + what + " from rebuild order by requested_at desc limit 1")) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
