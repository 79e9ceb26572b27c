package it.refettorio.local;

import it.refettorio.local.demo.DemoLoad;
import it.refettorio.local.demo.TestPeople;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.Ports;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.program.Installation;
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

/** {@code ./run}: from nothing to a portal that answers. */
final class Startup {

  static final String PORT_BASE = "portBase";
  static final String HEALTHY_SECONDS = "healthySeconds";
  static final String CLOCK_OFFSET = "clockOffset";
  static final String READY = "ready";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Arguments arguments;
  private final Installation installation;
  private final DataDirectory data;
  private final Progress progress;
  private final Clock clock;
  private final PortPlan ports;

  Startup(
      Arguments arguments, Path root, DataDirectory data, Progress progress, Clock clock) {
    this.arguments = arguments;
    this.installation = new Installation(root);
    this.data = data;
    this.progress = progress;
    this.clock = clock;
    this.ports = arguments.ports();
  }

  /** Returns when everything is up and detached, or else only when nothing is left to watch. */
  int run() throws IOException, InterruptedException, SQLException {
    data.open();
    try (FileChannel channel = FileChannel.open(
        data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new Trouble("Un altro ./run sta lavorando su " + data.root() + ".");
      }
      RunRecord record = freshRecord();
      refuseTakenPorts();
      record.put(PORT_BASE, Integer.toString(ports.base()));
      record.putProcess(Shutdown.LAUNCHER, Pid.self());
      var watch = new Watch(record, data, new HealthCheck(ports), progress);
      var stop = new Thread(() -> {
        watch.end();
        new Shutdown(data, progress).stopParts(record);
      });
      Runtime.getRuntime().addShutdownHook(stop);
      bringUp(record, watch);
      if (arguments.detach()) {
        Runtime.getRuntime().removeShutdownHook(stop);
        return 0;
      }
      progress.say("\nCtrl-C per fermare tutto.");
      watch.keep();
      return 1;
    }
  }

  /** Refuses a system that runs; clears up after a launcher that was killed. */
  private RunRecord freshRecord() {
    RunRecord record = RunRecord.read(data.runRecord());
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
    return record;
  }

  private void refuseTakenPorts() {
    for (int port : ports.all()) {
      if (!Ports.isFree(port)) {
        String owner = Ports.owner(port).map(found -> " (" + found + ")").orElse("");
        throw new Trouble("""
            La porta %d è occupata%s.
            Liberarla o scegliere un'altra --port-base (ora %d)."""
            .formatted(port, owner, ports.base()));
      }
    }
  }

  private void bringUp(RunRecord record, Watch watch)
      throws IOException, InterruptedException, SQLException {
    Duration offset = arguments.clockOffset(clock);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant().plus(offset), Arguments.ROME);
    record.put(CLOCK_OFFSET, offset.toString());
    progress.say("Refettorio — Comune di Roccaverde (dimostrazione)");
    progress.say("Java %s · dati in %s · orologio %s%s".formatted(
        Runtime.version().feature(), data.root(), now.format(MOMENT),
        offset.isZero() ? "" : " (spostato)"));
    new BringUp(data, ports, record, watch, progress)
        .run(installation, arguments.fast(), offset);
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
}
