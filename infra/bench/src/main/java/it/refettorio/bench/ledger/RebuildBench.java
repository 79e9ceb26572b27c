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

/**
 * The ledger built again from its topics against the ledger that takes the same meals as they come:
 * asked for on the dashboard, where the service builds it, and by the command {@code rebuild}, a
 * process of its own that begins cold.
 */
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
  public record Size(int events, int holders, int rounds) {}

  /**
   * Meals per second.
   *
   * @param rebuilt until the ledger stands beside the one in use, with its accounts and indexes
   * @param compared until every movement and account was also found the same
   */
  private record Rebuilt(double rebuilt, double compared) {}

  private record Round(double projected, Rebuilt dashboard, Rebuilt command) {

    double dashboardRatio() {
      return dashboard.rebuilt() / projected;
    }

    double commandRatio() {
      return command.rebuilt() / projected;
    }
  }

  /** Something that may still be at work. */
  private interface Work {
    boolean isUnderWay() throws SQLException;
  }

  /** Runs the benchmark and prints what it found. */
  public void run(Size size) throws Exception {
    var town = new Town(size.holders(), size.holders() + size.holders() / 3);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town);
        var connection = servers.connect(Part.WALLET)) {
      System.out.printf(Locale.ROOT, """

          %,d meals a round of %,d pupils and %,d holders; each rebuild reads all tariffs and all
          meals so far: asked for on the dashboard, built by the service; then by the command, in a
          process of its own, while the service stands still
          PostgreSQL: %s
          wallet: %d consumer(s), warm

                             dashboard                    command
          round  wallet/s  rebuild/s compared/s  ratio  rebuild/s compared/s  ratio
          """,
          size.events(), town.pupils(), town.holders(), ledger.tables().settings(),
          LedgerUnderTest.CONSUMERS);
      ledger.warmUp(size.events());
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= size.rounds(); number++) {
        ledger.give(size.events());
        ledger.tables().checkpoint();
        double projected = ledger.catchUp(size.events()).perSecond();
        ledger.tables().checkpoint();
        var byDashboard = byDashboard(ledger, connection);
        ledger.tables().checkpoint();
        var round = new Round(projected, byDashboard, byCommand(servers, ledger, connection));
        rounds.add(round);
        System.out.printf(Locale.ROOT, "%5d %,9.0f %,10.0f %,10.0f %6.2f %,10.0f %,10.0f %6.2f%n",
            number, round.projected(),
            round.dashboard().rebuilt(), round.dashboard().compared(), round.dashboardRatio(),
            round.command().rebuilt(), round.command().compared(), round.commandRatio());
      }
      System.out.printf("%nmedian (lowest to highest)%nrebuild/wallet  %s by the service%n"
              + "                %s by the command%n",
          Figures.of(rounds.stream(), Round::dashboardRatio).text("%.2f"),
          Figures.of(rounds.stream(), Round::commandRatio).text("%.2f"));
    }
  }

  private static Rebuilt byDashboard(LedgerUnderTest ledger, Connection connection)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("""
          insert into rebuild (rebuild_id, requested_at, state, step)
          values (gen_random_uuid(), now(), 'REQUESTED', 'waiting')
          """);
    }
    ledger.release();
    var rebuilt = measure(connection, ledger.meals(),
        () -> !newest(connection, "finished_at is not null").equals("t"));
    ledger.hold();
    checkEqual(connection, "");
    return rebuilt;
  }

  private Rebuilt byCommand(Servers servers, LedgerUnderTest ledger, Connection connection)
      throws IOException, InterruptedException, SQLException {
    var command = WalletProcess.command(root, servers, "rebuild");
    var rebuilt = measure(connection, ledger.meals(), command::isAlive);
    checkEqual(connection, WalletProcess.lastWords(servers));
    return rebuilt;
  }

  private static Rebuilt measure(Connection connection, long meals, Work work)
      throws SQLException {
    long started = 0;
    long rebuilt = 0;
    while (work.isUnderWay()) {
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
    return new Rebuilt(meals * 1e9 / (rebuilt - started), meals * 1e9 / (compared - started));
  }

  private static void checkEqual(Connection connection, String words) throws SQLException {
    var state = newest(connection, "state");
    if (!state.equals("EQUAL")) {
      throw new Trouble("The rebuilt ledger is " + state + "\n" + words);
    }
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
