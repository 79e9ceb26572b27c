package it.refettorio.bench.ledger;

import it.refettorio.bench.report.Figures;
import it.refettorio.bench.servers.Servers;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a meal costs in ledgers of different size. */
public final class FlatBench {

  private static final long SMALLEST = 100_000;
  private static final int STEP = 10;

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public FlatBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /**
   * How large and how often.
   *
   * @param events meals a round
   * @param largest ledger, in movements; the others are a tenth of the next
   */
  public record Size(int events, int holders, int rounds, int largest) {}

  /** Runs the benchmark and prints what it found. */
  public void run(Size size) throws Exception {
    var town = new Town(size.holders(), size.holders() + size.holders() / 3);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town)) {
      System.out.printf(Locale.ROOT, """

          %,d meals a round, %d rounds for each size, of %,d pupils and %,d holders
          PostgreSQL: %s
          wallet: %d consumer(s), warm; CPU is of service, PostgreSQL and broker; pages logged whole
          are those changed for the first time since a checkpoint, and there is one before each round

          movements  meals/s   CPU us/meal   pages logged whole/meal
          """,
          size.events(), size.rounds(), town.pupils(), town.holders(),
          ledger.tables().settings(), LedgerUnderTest.CONSUMERS);
      ledger.warmUp(2L * size.events());
      var medians = new ArrayList<Double>();
      for (long movements = SMALLEST; movements <= size.largest(); movements *= STEP) {
        ledger.fill(movements);
        medians.add(measure(ledger, movements, size));
      }
      System.out.printf(Locale.ROOT,
          "%nCPU of a meal in the largest ledger/in the smallest: %.2f%n",
          medians.getLast() / medians.getFirst());
    }
  }

  /** Returns the median of the CPU time. */
  private static double measure(LedgerUnderTest ledger, long movements, Size size)
      throws Exception {
    List<Contender> rounds = new ArrayList<>();
    long pages = 0;
    for (int round = 0; round < size.rounds(); round++) {
      ledger.give(size.events());
      ledger.tables().checkpoint();
      long before = ledger.tables().wholePagesLogged();
      rounds.add(ledger.catchUp(size.events()));
      pages += ledger.tables().wholePagesLogged() - before;
    }
    var cpu = Figures.of(rounds.stream(), Contender::cpuMicros);
    System.out.printf(Locale.ROOT, "%,10d  %s   %s: %s   %.2f%n", movements,
        Figures.of(rounds.stream(), Contender::perSecond).text("%,.0f"), cpu.text("%.1f"),
        Contender.cpuOf(rounds), (double) pages / size.events() / size.rounds());
    return cpu.median();
  }
}
