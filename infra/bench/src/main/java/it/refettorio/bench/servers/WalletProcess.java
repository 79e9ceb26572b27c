package it.refettorio.bench.servers;

import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.EnvironmentPlan;
import it.refettorio.local.plan.Part;
import it.refettorio.local.process.Ending;
import it.refettorio.local.process.Programs;
import it.refettorio.local.program.Installation;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** wallet-service as Maven built it, with the heap and the compilers of production. */
public final class WalletProcess implements AutoCloseable {

  /** The JVM of every contender that is a JVM. */
  public static final List<String> JVM = List.of(
      "-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
      "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Pausable process;

  private WalletProcess(Pausable process) {
    this.process = process;
  }

  /**
   * Starts the service and returns when it is healthy.
   *
   * @param root of the project
   * @param properties Spring's, beside those of every run
   */
  public static WalletProcess start(Path root, Servers servers, Map<String, String> properties)
      throws IOException, InterruptedException {
    SigningKey.ensure(servers.data().secrets(), servers.data().secrets());
    var options = properties.entrySet().stream()
        .map(property -> "-D" + property.getKey() + "=" + property.getValue()).toList();
    Path log = servers.data().log(Part.WALLET);
    var process = start(root, servers, options, List.of(), log);
    var wallet = new WalletProcess(new Pausable(process.toHandle()));
    Runtime.getRuntime().addShutdownHook(new Thread(wallet::close, "stop-wallet"));
    wallet.awaitHealth(URI.create(
        servers.ports().url(Part.WALLET) + "/actuator/health/readiness"), log);
    return wallet;
  }

  /** Starts one of the service's commands beside it; the process ends with the command. */
  public static Process command(Path root, Servers servers, String command)
      throws IOException, InterruptedException {
    var process = start(root, servers, List.of(), List.of(command), commandLog(servers));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-command"));
    return process;
  }

  /** What the last command said at its end. */
  public static String lastWords(Servers servers) {
    return LogEnd.of(commandLog(servers));
  }

  private static Path commandLog(Servers servers) {
    return servers.data().logs().resolve("command.log");
  }

  private static Process start(
      Path root, Servers servers, List<String> options, List<String> words, Path log)
      throws IOException, InterruptedException {
    Path secrets = servers.data().secrets();
    var environment = new EnvironmentPlan(servers.ports(), servers.secrets(),
        secrets.resolve(SigningKey.PRIVATE_FILE), secrets.resolve(SigningKey.PUBLIC_FILE),
        Duration.ZERO);
    var command = new ArrayList<String>();
    command.add(Programs.java());
    command.addAll(JVM);
    command.addAll(options);
    command.addAll(List.of(
        "-jar", new Installation(root).unpacked(Part.WALLET).jar().toString()));
    command.addAll(words);
    return Programs.start(command, environment.of(Part.WALLET), log);
  }

  private void awaitHealth(URI address, Path log) throws InterruptedException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      while (!answers(http, request)) {
        if (!process.handle().isAlive() || System.nanoTime() > deadline) {
          throw new Trouble("wallet-service does not start:\n" + LogEnd.of(log));
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request)
      throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public Pausable process() {
    return process;
  }

  @Override
  public void close() {
    if (process.handle().isAlive()) {
      process.resume();
      Ending.end(List.of(process.handle()), PATIENCE);
    }
  }
}
