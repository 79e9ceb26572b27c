package it.refettorio.bench;

import it.refettorio.bench.ledger.DayBench;
import it.refettorio.bench.ledger.FlatBench;
import it.refettorio.bench.ledger.LedgerBench;
import it.refettorio.bench.ledger.RebuildBench;
import it.refettorio.bench.ledger.SummaryBench;
import it.refettorio.bench.ledger.VisibleBench;
import it.refettorio.bench.outbox.OutboxBench;
import it.refettorio.bench.page.PageBench;
import it.refettorio.bench.report.Machine;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.util.List;

/** What {@code infra/bench/bench} starts: one benchmark, by name. */
public final class Bench {

  private static final int OUTBOX_ROUNDS = 7;
  private static final int PAGE_ROUNDS = 5;
  private static final int LEDGER_ROUNDS = 5;
  private static final int SHORT_ROUNDS = 3;

  private Bench() {}

  public static void main(String[] words) throws Exception {
    var options = Options.parse(List.of(words));
    var root = Path.of(System.getProperty("refettorio.root"));
    var data = new DataDirectory(
        root.resolve("infra/bench/target/data-" + options.benchmark()));
    var ports = new PortPlan(options.portBase());
    System.out.printf("%n== %s%n%s%n", options.benchmark(), Machine.describe());
    try {
      switch (options.benchmark()) {
        case "outbox" -> new OutboxBench(data, ports)
            .run(options.number("events", 20_000), options.number("rounds", OUTBOX_ROUNDS));
        case "page" -> new PageBench(root, data, ports)
            .run(options.number("seconds", 5), options.number("rounds", PAGE_ROUNDS),
                options.build());
        case "ledger" -> new LedgerBench(root, data, ports).run(new LedgerBench.Size(
            options.number("events", 200_000), options.number("holders", 60_000),
            options.number("rounds", LEDGER_ROUNDS)));
        case "flat" -> new FlatBench(root, data, ports).run(new FlatBench.Size(
            options.number("events", 100_000), options.number("holders", 150_000),
            options.number("rounds", SHORT_ROUNDS),
            options.number("to", 1_000_000)));
        case "visible" -> new VisibleBench(root, data, ports).run(
            options.number("rate", 200), options.number("seconds", 30),
            options.number("rounds", SHORT_ROUNDS));
        case "summary" -> new SummaryBench(root, data, ports).run(new SummaryBench.Size(
            options.number("to", 1_000_000), options.number("holders", 150_000),
            options.number("rate", 100), options.number("seconds", 20),
            options.number("rounds", SHORT_ROUNDS)));
        case "rebuild" -> new RebuildBench(root, data, ports).run(new RebuildBench.Size(
            options.number("events", 200_000), options.number("holders", 60_000),
            options.number("rounds", SHORT_ROUNDS)));
        case "day" -> new DayBench(root, data, ports).run(
            options.number("events", 3_000_000),
            options.number("holders", options.number("events", 3_000_000) / 2));
        default -> throw new Trouble("No benchmark is called " + options.benchmark());
      }
      System.out.println(Machine.load("end"));
    } catch (Trouble trouble) {
      System.err.println("ERROR: " + trouble.getMessage()
          + (trouble.getCause() == null ? "" : ": " + trouble.getCause()));
      System.exit(1);
    }
  }
}
