package it.refettorio.bench.ledger;

import it.refettorio.bench.report.Figures;
import it.refettorio.bench.servers.CpuMeter;
import it.refettorio.bench.servers.Pausable;
import it.refettorio.bench.servers.Servers;
import it.refettorio.bench.servers.WalletProcess;
import it.refettorio.bench.streams.StreamsContender;
import it.refettorio.contracts.Topics;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** wallet-service, Kafka Streams and a bare COPY with the same meals, round by round. */
public final class LedgerBench {

  /** The wallet's consumer group for meals. */
  static final String GROUP = "wallet." + Topics.MEAL.name();
  /** Rows of a transaction, in the wallet with this much heap and in the bare COPY. */
  static final int BATCH = 10_000;
  /** Both compilers of two JVMs have had their time by then. */
  private static final int WARM_UP_ROUNDS = 3;

  private static final int CONTENDERS = 3;

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public LedgerBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /**
   * How large and how often.
   *
   * @param events meals a round
   */
  public record Size(int events, int holders, int rounds) {}

  private record Round(Contender wallet, Contender streams, Contender copy) {
    double walletToStreams() {
      return wallet.perSecond() / streams.perSecond();
    }

    double walletToCopy() {
      return wallet.perSecond() / copy.perSecond();
    }
  }

  /** Runs the benchmark and prints what it found. */
  public void run(Size size) throws Exception {
    var town = new Town(size.holders(), size.holders() + size.holders() / 3);
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town);
        var streams = StreamsProcess.start(servers);
        var copy = CopyContender.open(servers, ledger.tables(), LedgerUnderTest.CONSUMERS, BATCH)) {
      announce(size, town, ledger.tables());
      var contest = new Contest(servers, ledger, streams, copy, size.events());
      contest.warmUp();
      System.out.println("""
          round  wallet/s streams/s    copy/s  wallet/streams wallet/copy  wallet told after s""");
      var rounds = new ArrayList<Round>();
      for (int number = 1; number <= size.rounds(); number++) {
        var round = contest.round(number);
        rounds.add(round);
        System.out.printf(Locale.ROOT, "%5d %,9.0f %,9.0f %,9.0f %15.2f %11.2f %20.1f%n",
            number, round.wallet().perSecond(), round.streams().perSecond(),
            round.copy().perSecond(), round.walletToStreams(), round.walletToCopy(),
            round.wallet().toldSeconds());
      }
      conclude(rounds);
    }
  }

  private static void announce(Size size, Town town, WalletTables tables) throws SQLException {
    System.out.printf(Locale.ROOT, """

        %,d meals a round of %,d pupils and %,d holders, %d partitions, one broker
        %d rounds after %d of warm-up, the order changing; all stay warm and grow
        PostgreSQL: %s
        wallet: %d consumer(s), batches of %,d; every event deduplicated, priced, kept as a
          movement, added to its account; the changed accounts announced
        streams: %s, %d threads, RocksDB with changelogs, %d MiB of cache, commit every
          %d ms, prices in memory; every event deduplicated, priced and added up, no movement kept
        copy: the wallet's own rows, %d connection(s), transactions of %,d
        JVM of both: %s

        """,
        size.events(), town.pupils(), town.holders(), Topics.PARTITIONS, size.rounds(),
        WARM_UP_ROUNDS, tables.settings(), LedgerUnderTest.CONSUMERS, BATCH,
        "exactly_once_v2", StreamsContender.THREADS, StreamsContender.CACHE_MEBIBYTES,
        StreamsContender.COMMIT_MILLIS, LedgerUnderTest.CONSUMERS, BATCH,
        String.join(" ", WalletProcess.JVM.subList(0, 4)));
  }

  private static void conclude(List<Round> rounds) {
    System.out.printf("""

        median (lowest to highest)
        wallet/streams  %s
        wallet/copy     %s
        wallet          %s /s
        streams         %s /s
        copy            %s /s

        CPU us an event, mean of the rounds
        wallet          %s
        streams         %s
        copy            %s
        """,
        text(rounds, Round::walletToStreams, "%.2f"),
        text(rounds, Round::walletToCopy, "%.2f"),
        text(rounds, round -> round.wallet().perSecond(), "%,.0f"),
        text(rounds, round -> round.streams().perSecond(), "%,.0f"),
        text(rounds, round -> round.copy().perSecond(), "%,.0f"),
        Contender.cpuOf(rounds.stream().map(Round::wallet).toList()),
        Contender.cpuOf(rounds.stream().map(Round::streams).toList()),
        Contender.cpuOf(rounds.stream().map(Round::copy).toList()));
  }

  private static String text(
      List<Round> rounds, ToDoubleFunction<Round> figure, String format) {
    return Figures.of(rounds.stream(), figure).text(format);
  }

  /** The steps of a round. All contenders are held but the one that is measured. */
  private static final class Contest {

    private final Servers servers;
    private final LedgerUnderTest ledger;
    private final StreamsProcess streams;
    private final CopyContender copy;
    private final int events;
    private long lastRow;

    Contest(
        Servers servers, LedgerUnderTest ledger, StreamsProcess streams, CopyContender copy,
        int events) {
      this.servers = servers;
      this.ledger = ledger;
      this.streams = streams;
      this.copy = copy;
      this.events = events;
    }

    /** Also leaves the rows for the first bare COPY. */
    void warmUp() throws Exception {
      streams.process().pause();
      ledger.warmUp(events);
      for (int n = 0; n < WARM_UP_ROUNDS; n++) {
        lastRow = ledger.tables().lastRow();
        ledger.give(events);
        wallet();
        streams();
      }
    }

    Round round(int number) throws Exception {
      copy.prepare(lastRow);
      lastRow = ledger.tables().lastRow();
      ledger.give(events);
      var figures = new Contender[CONTENDERS];
      for (int turn = 0; turn < CONTENDERS; turn++) {
        int whose = (number - 1 + turn) % CONTENDERS;
        ledger.tables().checkpoint();
        figures[whose] = switch (whose) {
          case 0 -> wallet();
          case 1 -> streams();
          default -> copy();
        };
      }
      return new Round(figures[0], figures[1], figures[2]);
    }

    private Contender wallet() throws Exception {
      return ledger.catchUp(events);
    }

    private Contender streams() throws Exception {
      Pausable process = streams.process();
      Contender result;
      try (var progress = new Progress(servers)) {
        var processes = new LinkedHashMap<String, ProcessHandle>();
        processes.put("streams", process.handle());
        processes.put("broker", servers.kafka());
        var cpu = new CpuMeter(processes);
        long started = System.nanoTime();
        process.resume();
        progress.awaitEnd(StreamsContender.GROUP, process.handle()::isAlive);
        long nanos = System.nanoTime() - started;
        result = new Contender(events * 1e9 / nanos, cpu.microsPerEvent(events));
      }
      ledger.check("Kafka Streams", streams.balances());
      process.pause();
      return result;
    }

    private Contender copy() throws Exception {
      if (copy.rows() != events) {
        throw new Trouble("The ledger wrote %d rows for %d meals".formatted(copy.rows(), events));
      }
      var processes = new LinkedHashMap<String, ProcessHandle>();
      processes.put("client", ProcessHandle.current());
      processes.put("PostgreSQL", servers.postgres());
      var cpu = new CpuMeter(processes);
      long started = System.nanoTime();
      copy.run();
      long nanos = System.nanoTime() - started;
      return new Contender(events * 1e9 / nanos, cpu.microsPerEvent(events));
    }
  }
}
