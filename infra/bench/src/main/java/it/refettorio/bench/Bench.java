package it.refettorio.bench;

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
            .run(options.events(), options.rounds(OUTBOX_ROUNDS));
        case "page" -> new PageBench(root, data, ports)
            .run(options.seconds(), options.rounds(PAGE_ROUNDS), options.build());
        default -> throw new Trouble("No benchmark is called " + options.benchmark());
      }
      System.out.println(Machine.load("end"));
    } catch (Trouble trouble) {
      System.err.println("ERROR: " + trouble.getMessage());
      System.exit(1);
    }
  }
}
