package it.refettorio.bench.ledger;

import it.refettorio.bench.page.HttpDoor;
import it.refettorio.bench.page.Load;
import it.refettorio.bench.page.Parent;
import it.refettorio.bench.page.Tokens;
import it.refettorio.bench.report.Latencies;
import it.refettorio.bench.servers.Servers;
import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The family's wallet page, one family after the other, in a large ledger. */
public final class SummaryBench {

  private static final String PAGE = "/portafoglio";
  private static final int FAMILIES = 1_000;
  private static final int WARM_UP_MEALS = 40_000;
  private static final Load WARM_UP = new Load.Closed(4);
  private static final Duration WARM_UP_TIME = Duration.ofSeconds(60);

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public SummaryBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /**
   * How large and how often.
   *
   * @param movements in the ledger
   * @param perSecond requests, at fixed times
   */
  public record Size(int movements, int holders, int perSecond, int seconds, int rounds) {}

  /** Runs the benchmark and prints what it found. */
  public void run(Size size) throws Exception {
    var town = new Town(size.holders(), size.holders() + size.holders() / 3);
    Path log = data.root().resolve("access").resolve("access.log");
    try (var servers = Servers.start(data, ports, Servers.Size.SERVER);
        var ledger = LedgerUnderTest.start(root, servers, town, accessLog(log))) {
      ledger.warmUp(WARM_UP_MEALS);
      ledger.fill(size.movements());
      ledger.release();
      System.out.printf(Locale.ROOT, """

          %s of %,d families in turn, %,d movements of %,d holders in the ledger
          %d requests a second at fixed times for %d s, after %d s of warm-up
          PostgreSQL: %s
          server: from the first byte of the request to the last of the answer, as Tomcat says
          client: from the moment the request was due; everything is on this machine

          round  requests/s  server: p50 ms   p99 ms   max ms  client: p50 ms   p99 ms
          """,
          PAGE, FAMILIES, size.movements(), size.holders(), size.perSecond(), size.seconds(),
          WARM_UP_TIME.toSeconds(), ledger.tables().settings());
      var families = families(town, servers);
      var load = new Load.Paced(size.perSecond());
      families.sign();
      // Readers that wait for their answer: a cold service would be buried by fixed times.
      WARM_UP.on(door(families), WARM_UP_TIME);
      for (int round = 1; round <= size.rounds(); round++) {
        families.sign();
        long before = lines(log).size();
        var result = load.on(door(families), Duration.ofSeconds(size.seconds()));
        print(round, result, server(lines(log).subList((int) before, lines(log).size())));
      }
    }
  }

  private static Map<String, String> accessLog(Path file) {
    return Map.of(
        "server.tomcat.accesslog.enabled", "true",
        "server.tomcat.accesslog.directory", file.getParent().toString(),
        "server.tomcat.accesslog.prefix", "access",
        "server.tomcat.accesslog.suffix", ".log",
        "server.tomcat.accesslog.rotate", "false",
        "server.tomcat.accesslog.buffered", "false",
        "server.tomcat.accesslog.pattern", "%D %s %U");
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private static Latencies server(List<String> lines) {
    return new Latencies(lines.stream()
        .map(line -> line.split(" "))
        .filter(words -> words[2].equals(PAGE))
        .mapToLong(words -> TimeUnit.MICROSECONDS.toNanos(Long.parseLong(words[0])))
        .toArray());
  }

  private static void print(int round, Load.Result client, Latencies server) {
    if (server.count() != client.latencies().count()) {
      throw new Trouble("%d requests were asked, %d answered"
          .formatted(client.latencies().count(), server.count()));
    }
    System.out.printf(Locale.ROOT, "%5d %11.0f %15.2f %8.2f %8.2f %15.2f %8.2f%n", round,
        client.perSecond(), server.percentileMillis(50), server.percentileMillis(99),
        server.percentileMillis(100), client.latencies().percentileMillis(50),
        client.latencies().percentileMillis(99));
  }

  private HttpDoor door(Families families) {
    return new HttpDoor("wallet", ports.url(Part.WALLET) + PAGE, "Authorization", families);
  }

  private static Families families(Town town, Servers servers) throws Exception {
    var tokens = new ArrayList<Tokens>();
    for (int i = 0; i < Math.min(FAMILIES, town.holders()); i++) {
      int holder = (int) Math.floorMod(Town.mix(i), (long) town.holders());
      var id = town.holder(holder).value();
      tokens.add(new Tokens(
          servers.data().secrets().resolve(SigningKey.PRIVATE_FILE),
          new Parent(id, Set.of(id.toString())), Clock.systemUTC()));
    }
    return new Families(tokens, new AtomicInteger());
  }

  /** The families' tokens, in turn. */
  private record Families(List<Tokens> tokens, AtomicInteger turn) implements Supplier<String> {

    /** Signs what must be signed, so that it is not done while something is measured. */
    void sign() {
      tokens.forEach(Tokens::get);
    }

    @Override
    public String get() {
      return tokens.get(Math.floorMod(turn.getAndIncrement(), tokens.size())).get();
    }
  }
}
