package it.refettorio.local;

import it.refettorio.local.demo.DemoLoad;
import it.refettorio.local.demo.TestPeople;
import it.refettorio.local.kafka.KafkaServer;
import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.EnvironmentPlan;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.postgres.Databases;
import it.refettorio.local.postgres.PostgresServer;
import it.refettorio.local.process.LogTail;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.Ports;
import it.refettorio.local.process.Programs;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.program.Installation;
import it.refettorio.local.program.Unpacked;
import it.refettorio.local.report.Progress;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code ./run}: from nothing to a portal that answers. */
final class Startup {

  static final String PORT_BASE = "portBase";
  static final String HEALTHY_SECONDS = "healthySeconds";
  static final String READY = "ready";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long LOOK_MILLIS = 200;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Arguments arguments;
  private final Installation installation;
  private final DataDirectory data;
  private final Progress progress;
  private final Clock clock;
  private final PortPlan ports;
  private final HealthCheck health;
  private RunRecord record;
  /** Set by the shutdown hook: from then on a part that ends has been asked to. */
  private volatile boolean stopping;

  Startup(
      Arguments arguments, Path root, DataDirectory data, Progress progress, Clock clock) {
    this.arguments = arguments;
    this.installation = new Installation(root);
    this.data = data;
    this.progress = progress;
    this.clock = clock;
    this.ports = arguments.ports();
    this.health = new HealthCheck(ports);
  }

  /** Returns when everything is up and detached, or else only when something goes wrong. */
  int run() throws Exception {
    data.open();
    try (FileChannel channel = FileChannel.open(
        data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new Trouble("Un altro ./run sta lavorando su " + data.root() + ".");
      }
      clearLeftovers();
      refuseTakenPorts();
      record.put(PORT_BASE, Integer.toString(ports.base()));
      record.putProcess(Shutdown.LAUNCHER, Pid.self());
      var stop = new Thread(this::stop);
      Runtime.getRuntime().addShutdownHook(stop);
      bringUp();
      if (arguments.detach()) {
        Runtime.getRuntime().removeShutdownHook(stop);
        return 0;
      }
      progress.say("\nCtrl-C per fermare tutto.");
      watch();
      return 1;
    }
  }

  private void stop() {
    stopping = true;
    new Shutdown(data, progress).stopParts(record);
  }

  private void clearLeftovers() {
    record = RunRecord.read(data.runRecord());
    var alive = record.alive();
    if (alive.containsKey(Shutdown.LAUNCHER)
        || (record.get(READY).isPresent() && !alive.isEmpty())) {
      throw new Trouble("Refettorio è già in funzione: http://localhost:%s (./run stop lo ferma)."
          .formatted(record.get(PORT_BASE).orElse("?")));
    }
    if (!alive.isEmpty()) {
      progress.say("Chiudo i resti di un avvio interrotto.");
      new Shutdown(data, progress).stopParts(record);
    }
    record.clear();
  }

  private void refuseTakenPorts() {
    for (int port : ports.all()) {
      if (!Ports.isFree(port)) {
        throw new Trouble("La porta %d è occupata%s.\nLiberarla o scegliere un'altra --port-base (ora %d)."
            .formatted(port, Ports.owner(port).map(owner -> " (" + owner + ")").orElse(""),
                ports.base()));
      }
    }
  }

  private void bringUp() throws Exception {
    Duration offset = arguments.clockOffset(clock);
    LocalDateTime now = LocalDateTime.ofInstant(
        clock.instant().plus(offset), Arguments.ROME);
    progress.say("Refettorio — Comune di Roccaverde (dimostrazione)");
    progress.say("Java %s · dati in %s · orologio %s%s".formatted(
        Runtime.version().feature(), data.root(), now.format(MOMENT),
        offset.isZero() ? "" : " (spostato)"));
    installation.check();
    Secrets secrets = Secrets.in(data);
    SigningKey.ensure(data.secrets(), data.secrets());
    List<Unpacked> programs = startInfrastructure(secrets);
    var environment = new EnvironmentPlan(ports, secrets,
        data.secrets().resolve(SigningKey.PRIVATE_FILE),
        data.secrets().resolve(SigningKey.PUBLIC_FILE), offset);
    if (arguments.fast()) {
      train(programs, environment);
    }
    for (Unpacked program : programs) {
      Part part = program.part();
      started(part,
          Programs.start(program.command(), environment.of(part), data.log(part)));
    }
    awaitHealthy(EnumSet.copyOf(Part.programs()));
    String seconds = Progress.seconds(progress.elapsed());
    record.put(HEALTHY_SECONDS, seconds);
    progress.say("Tutto attivo in " + seconds + " s.");
    if (arguments.demo() && !data.demoLoaded()) {
      new DemoLoad(ports, data, progress).load(now.toLocalDate());
      data.markDemoLoaded();
    }
    record.put(READY, "true");
    TestPeople.read().print(progress, ports);
  }

  /** Unpacks the programs while PostgreSQL and Kafka are starting. */
  private List<Unpacked> startInfrastructure(Secrets secrets)
      throws IOException, InterruptedException, SQLException {
    started(Part.KAFKA, new KafkaServer(data, ports).start());
    Process postgres = new PostgresServer(data, ports, secrets).start();
    started(Part.POSTGRES, postgres);
    var programs = new ArrayList<Unpacked>();
    for (Part part : Part.programs()) {
      programs.add(installation.unpacked(part));
    }
    new Databases(ports, secrets).ensure(postgres::isAlive);
    progress.step(Part.POSTGRES.title(), "attivo");
    awaitHealthy(EnumSet.of(Part.KAFKA));
    return programs;
  }

  private void train(List<Unpacked> programs, EnvironmentPlan environment)
      throws IOException, InterruptedException {
    for (Unpacked program : programs) {
      if (!program.isTrained()) {
        progress.step(program.part().title(), "preparo la cache AOT…");
        program.train(environment.of(program.part()), data.log(program.part()));
      }
    }
  }

  private void started(Part part, Process process) {
    record.putProcess(part.id(), Pid.of(process.toHandle()));
  }

  private void awaitHealthy(Set<Part> waiting) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!waiting.isEmpty()) {
      for (Part part : EnumSet.copyOf(waiting)) {
        if (hasDied(part)) {
          throw new Trouble(death(part));
        }
        if (health.isUp(part)) {
          progress.step(part.title(), "attivo");
          waiting.remove(part);
        }
      }
      if (System.nanoTime() > deadline) {
        Part part = waiting.iterator().next();
        throw new Trouble("«%s» non diventa attivo. Registro: %s\n%s"
            .formatted(part.title(), data.log(part), LogTail.of(data.log(part))));
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** In the foreground: tells of each part that dies; the others go on, as they should. */
  private void watch() throws InterruptedException {
    var watched = EnumSet.allOf(Part.class);
    while (!watched.isEmpty()) {
      for (Part part : EnumSet.copyOf(watched)) {
        if (hasDied(part)) {
          watched.remove(part);
          progress.say(death(part));
        }
      }
      Thread.sleep(LOOK_MILLIS * 5);
    }
    progress.say("Non resta più nulla in funzione.");
  }

  private boolean hasDied(Part part) {
    return record.process(part.id()).flatMap(Pid::alive).isEmpty() && !stopping;
  }

  private String death(Part part) {
    return "«%s» si è fermato da solo. Ultime righe di %s:\n%s"
        .formatted(part.title(), data.log(part), LogTail.of(data.log(part)));
  }
}
