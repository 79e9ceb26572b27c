package it.refettorio.bench.page;

import it.refettorio.bench.report.Figures;
import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.report.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The wallet page as a template, from its service and through the whole portal. */
public final class PageBench {

  private static final String PAGE = "/portafoglio";
  private static final int SESSIONS = 80;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final List<Load> LOADS = List.of(new Load.Closed(4), new Load.Paced(100));

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;

  public PageBench(Path root, DataDirectory data, PortPlan ports) {
    this.root = root;
    this.data = data;
    this.ports = ports;
  }

  /** The contestants; the last two give the ratio. */
  private record Doors(Template template, HttpDoor direct, HttpDoor gateway) {

    List<Door> inOrder(int round) {
      var all = List.of(template, direct, gateway);
      return round % 2 == 1 ? all : all.reversed();
    }
  }

  /** Runs the benchmark and prints what it found. */
  public void run(int seconds, int rounds, boolean build) throws Exception {
    try (var portal = Portal.start(root, data, ports, build)) {
      var doors = open();
      describe(doors, seconds, rounds);
      for (Load load : LOADS) {
        for (Door door : doors.inOrder(1)) {
          load.on(door, WARM_UP);
        }
        measure(load, doors, Duration.ofSeconds(seconds), rounds);
      }
      portal.measured();
    }
  }

  private Doors open() throws Exception {
    var parent = Parent.find(ports, Secrets.in(data));
    var tokens = new Tokens(
        data.secrets().resolve(SigningKey.PRIVATE_FILE), parent, Clock.systemUTC());
    var sessions = Sessions.open(ports.url(Part.GATEWAY), SESSIONS);
    return new Doors(
        new Template(root.resolve("wallet-service/target/classes")),
        new HttpDoor("direct", ports.url(Part.WALLET) + PAGE, "Authorization", tokens),
        new HttpDoor("gateway", ports.url(Part.GATEWAY) + PAGE, "Cookie", sessions));
  }

  private static void describe(Doors doors, int seconds, int rounds) throws Exception {
    String direct = main(doors.direct().text());
    if (!direct.equals(main(doors.gateway().text()))) {
      throw new Trouble("Gateway and service show different pages");
    }
    System.out.printf("""

        wallet page: template %,d bytes, direct %,d, through the gateway %,d (compressed)
        %d rounds of %d s after %d s of warm-up, the order alternating
        client, services and database share this machine
        """,
        doors.template().page().length, doors.direct().page().length,
        doors.gateway().page().length, rounds, seconds, WARM_UP.toSeconds());
  }

  /** What the page says; the rest holds a form token that differs from session to session. */
  private static String main(String html) {
    int from = html.indexOf("<main");
    int to = html.indexOf("</main>");
    if (from < 0 || to < from) {
      throw new Trouble("This is no page of the portal: " + html);
    }
    return html.substring(from, to);
  }

  private static void measure(Load load, Doors doors, Duration length, int rounds)
      throws Exception {
    System.out.printf("%n%s%nround  %-9s requests/s   p50 ms   p99 ms%n", load.words(), "door");
    Map<Door, List<Load.Result>> results = new LinkedHashMap<>();
    doors.inOrder(1).forEach(door -> results.put(door, new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      for (Door door : doors.inOrder(round)) {
        var result = load.on(door, length);
        results.get(door).add(result);
        System.out.printf(Locale.ROOT, "%5d  %-9s %,10.0f %8.2f %8.2f%n", round, door.name(),
            result.perSecond(), p50(result), p99(result));
      }
    }
    System.out.println("median (lowest to highest)");
    results.forEach((door, all) -> System.out.printf(
        "%-15s requests/s %s   p50 ms %s   p99 ms %s%n", door.name(),
        Figures.of(all.stream(), Load.Result::perSecond).text("%,.0f"),
        Figures.of(all.stream(), PageBench::p50).text("%.2f"),
        Figures.of(all.stream(), PageBench::p99).text("%.2f")));
    var gateway = results.get(doors.gateway());
    var direct = results.get(doors.direct());
    System.out.printf("gateway/direct  requests/s %s   p50 %s   p99 %s%n",
        ratio(gateway, direct, Load.Result::perSecond).text("%.2f"),
        ratio(gateway, direct, PageBench::p50).text("%.2f"),
        ratio(gateway, direct, PageBench::p99).text("%.2f"));
  }

  private static double p50(Load.Result result) {
    return result.latencies().percentileMillis(50);
  }

  private static double p99(Load.Result result) {
    return result.latencies().percentileMillis(99);
  }

  /** Round by round: two figures of one round were taken under nearly the same conditions. */
  private static Figures ratio(
      List<Load.Result> above, List<Load.Result> below, ToDoubleFunction<Load.Result> figure) {
    var ratios = new double[above.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i));
    }
    return new Figures(ratios);
  }
}
