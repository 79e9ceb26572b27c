package it.refettorio.local.postgres;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.OwnerOnly;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.process.Ending;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.Programs;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The database server of the local run. */
public final class PostgresServer {

  private static final String MAJOR = "18";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> DURABILITY = Map.of(
      "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private final DataDirectory data;
  private final PortPlan ports;
  private final Secrets secrets;
  private final Map<String, String> tuning;

  public PostgresServer(DataDirectory data, PortPlan ports, Secrets secrets) {
    this(data, ports, secrets, Map.of());
  }

  /**
   * A server of another size.
   *
   * @param tuning settings beside or instead of the usual ones, such as {@code shared_buffers}
   * @throws IllegalArgumentException if one of them would trade safety for speed
   */
  public PostgresServer(
      DataDirectory data, PortPlan ports, Secrets secrets, Map<String, String> tuning) {
    if (tuning.keySet().stream().anyMatch(DURABILITY::containsKey)) {
      throw new IllegalArgumentException("PostgreSQL is durable here, whatever it is for");
    }
    this.data = data;
    this.ports = ports;
    this.secrets = secrets;
    this.tuning = Map.copyOf(tuning);
  }

  /** Starts the server; it may still be recovering when this returns. */
  public Process start() throws IOException, InterruptedException {
    Path programs = PostgresPrograms.find(
        System.getenv("REFETTORIO_POSTGRES"), data.postgresPrograms());
    if (!Files.exists(data.postgres().resolve("PG_VERSION"))) {
      makeCluster(programs);
    }
    checkRelease();
    new PostmasterFile(data.postgres()).clearStale();
    return Programs.start(command(programs, "postgres", settings()), Map.of(),
        data.log(Part.POSTGRES));
  }

  /** Ends the server with all data written. */
  public static void stop(ProcessHandle server) {
    Ending.interrupt(server, PATIENCE);
  }

  private void makeCluster(Path programs) throws IOException, InterruptedException {
    Path password = data.secrets().resolve("initdb");
    OwnerOnly.write(password, secrets.superuser() + "\n");
    try {
      Process initdb = Programs.start(
          command(programs, "initdb", List.of(
              "-D", data.postgres().toString(),
              "-U", "postgres", "--pwfile", password.toString(), "-A", "scram-sha-256",
              "-E", "UTF8", "--locale", "C.UTF-8",
              "--locale-provider", "icu", "--icu-locale", "it-IT")),
          Map.of(), data.log(Part.POSTGRES));
      if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
        throw new Trouble("PostgreSQL non riesce a preparare i suoi dati: vedere "
            + data.log(Part.POSTGRES));
      }
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void checkRelease() throws IOException {
    String found = Files.readString(data.postgres().resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR)) {
      throw new Trouble("I dati in %s sono di PostgreSQL %s, serve la versione %s: ./run reset"
          .formatted(data.root(), found, MAJOR));
    }
  }

  /** Small for a laptop, but durable: nothing here trades safety for speed. */
  private List<String> settings() {
    var values = new TreeMap<>(DURABILITY);
    values.putAll(Map.of(
        "port", Integer.toString(ports.of(Part.POSTGRES)),
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "max_connections", "150",
        "shared_buffers", "64MB",
        "io_method", "sync",
        "jit", "off",
        "log_timezone", "Europe/Rome",
        "timezone", "UTC"));
    values.putAll(tuning);
    var settings = new ArrayList<>(List.of("-D", data.postgres().toString()));
    values.forEach((name, value) -> {
      settings.add("-c");
      settings.add(name + "=" + value);
    });
    return settings;
  }

  private static List<String> command(Path programs, String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      if (Programs.find("unshare").isEmpty()) {
        throw new Trouble("PostgreSQL non gira come root e manca il comando «unshare»: "
            + "usare un altro utente o installare util-linux.");
      }
      command.add("unshare");
      command.add("-U");
    }
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  /** The lock file in PostgreSQL's data directory. */
  record PostmasterFile(Path cluster) {

    /**
     * After a crash the file stays behind. PostgreSQL looks only at the process number in it,
     * which may by now belong to somebody else, and then refuses to start. Here the start time
     * must agree too: a server that really lives is ended, a dead one's file is removed.
     */
    void clearStale() throws IOException {
      Path file = cluster.resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return;
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > 2) {
        var owner = new Pid(
            Long.parseLong(lines.get(0).strip()), Long.parseLong(lines.get(2).strip()) * 1000);
        owner.alive().ifPresent(PostgresServer::stop);
      }
      Files.deleteIfExists(file);
    }
  }
}
