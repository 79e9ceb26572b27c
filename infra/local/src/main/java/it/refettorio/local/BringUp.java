package it.refettorio.local;

import it.refettorio.local.kafka.KafkaServer;
import it.refettorio.local.keys.SigningKey;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.EnvironmentPlan;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.postgres.Databases;
import it.refettorio.local.postgres.PostgresServer;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.Programs;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.program.Installation;
import it.refettorio.local.program.Unpacked;
import it.refettorio.local.report.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Starts every part, each recorded at once, and waits until all are healthy. */
final class BringUp {

  private final DataDirectory data;
  private final PortPlan ports;
  private final RunRecord record;
  private final Watch watch;
  private final Progress progress;

  BringUp(
      DataDirectory data, PortPlan ports, RunRecord record, Watch watch, Progress progress) {
    this.data = data;
    this.ports = ports;
    this.record = record;
    this.watch = watch;
    this.progress = progress;
  }

  /**
   * Starts everything.
   *
   * @param fast make the AOT caches that are missing
   * @param clockOffset for the clocks of all programs
   */
  void run(Installation installation, boolean fast, Duration clockOffset)
      throws IOException, InterruptedException, SQLException {
    installation.check();
    Secrets secrets = Secrets.in(data);
    SigningKey.ensure(data.secrets(), data.secrets());
    var environment = new EnvironmentPlan(ports, secrets,
        data.secrets().resolve(SigningKey.PRIVATE_FILE),
        data.secrets().resolve(SigningKey.PUBLIC_FILE), clockOffset);
    List<Unpacked> programs = startInfrastructure(installation, secrets);
    if (fast) {
      train(programs, environment);
    }
    for (Unpacked program : programs) {
      Part part = program.part();
      started(part,
          Programs.start(program.command(), environment.of(part), data.log(part)));
    }
    watch.awaitHealthy(EnumSet.copyOf(Part.programs()));
  }

  /** Unpacks the programs while PostgreSQL and Kafka are starting. */
  private List<Unpacked> startInfrastructure(Installation installation, Secrets secrets)
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
    watch.awaitHealthy(EnumSet.of(Part.KAFKA));
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
}
