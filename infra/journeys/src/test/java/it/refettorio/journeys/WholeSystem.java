package it.refettorio.journeys;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.process.Ports;
import it.refettorio.local.process.RunRecord;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * All programs, as the command of the README starts and stops them. With the system property
 * {@code refettorio.journeys.attach} it takes the system of that data directory as it is and
 * leaves it running: for writing a journey, not for a verdict.
 */
final class WholeSystem implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final String AT = TODAY + "T08:30";
  private static final int FIRST_PORT = 18_080;
  private static final int PORT_STEP = 20;
  private static final int PORT_TRIES = 50;
  private static final int PATIENCE_MINUTES = 8;

  private final Path root;
  private final DataDirectory data;
  private final PortPlan ports;
  private final boolean ours;

  private WholeSystem(Path root, DataDirectory data, PortPlan ports, boolean ours) {
    this.root = root;
    this.data = data;
    this.ports = ports;
    this.ours = ours;
  }

  static WholeSystem start() {
    Path root = Path.of(System.getProperty("refettorio.root", "../.."))
        .toAbsolutePath().normalize();
    String running = System.getProperty("refettorio.journeys.attach");
    if (running != null) {
      var data = new DataDirectory(root.resolve(running));
      int base = Integer.parseInt(RunRecord.read(data.runRecord()).get("portBase").orElseThrow());
      return new WholeSystem(root, data, new PortPlan(base), false);
    }
    var data = new DataDirectory(root.resolve("infra/journeys/target/system"));
    var system = new WholeSystem(root, data, freePorts(), true);
    system.stop(); // what an interrupted build may have left
    data.delete();
    system.run("--detach", "--no-build", "--port-base", Integer.toString(system.ports.base()),
        "--at", AT);
    return system;
  }

  private static PortPlan freePorts() {
    return IntStream.range(0, PORT_TRIES)
        .mapToObj(n -> new PortPlan(FIRST_PORT + n * PORT_STEP))
        .filter(plan -> plan.all().stream().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No fifteen free ports from " + FIRST_PORT));
  }

  String url(Part part) {
    return ports.url(part);
  }

  String portal() {
    return url(Part.GATEWAY);
  }

  /** The files that the school office imported, as the launcher wrote them. */
  DemoTown town() {
    return DemoTown.read(data.demo());
  }

  /** A service's own database, with the service's own rights. */
  Connection database(Part service) throws SQLException {
    return DriverManager.getConnection(
        ports.jdbcUrl(service.id()), service.id(), Secrets.in(data).database(service));
  }

  Program program(Part part) {
    return new Program(part, data);
  }

  @Override
  public void close() {
    if (ours) {
      stop();
    }
  }

  private void stop() {
    run("stop");
  }

  private void run(String... words) {
    var command = new ArrayList<>(List.of(root.resolve("run").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.root().toString()));
    var builder = new ProcessBuilder(command)
        .directory(root.toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(log().toFile());
    builder.environment().putIfAbsent("REFETTORIO_JDK", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException(command + " does not end:\n" + Files.readString(log()));
      }
      if (process.exitValue() != 0 && !List.of(words).contains("stop")) {
        throw new IllegalStateException(command + " failed:\n" + Files.readString(log()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Beside the data directory, which must be empty at the start. */
  private Path log() {
    return data.root().resolveSibling("run.log");
  }
}
