package it.refettorio.local;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.postgres.PostgresServer;
import it.refettorio.local.process.Ending;
import it.refettorio.local.process.RunRecord;
import it.refettorio.local.report.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends what the record says is running: programs first, then the broker, then the database. */
final class Shutdown {

  static final String LAUNCHER = "launcher";

  private static final Duration LAUNCHER_PATIENCE = Duration.ofSeconds(75);
  private static final Duration PROGRAM_PATIENCE = Duration.ofSeconds(20);
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(20);

  private final DataDirectory data;
  private final Progress progress;

  Shutdown(DataDirectory data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /** For another terminal: asks a living launcher to end, then clears what it left behind. */
  void stopAll() {
    RunRecord record = RunRecord.read(data.runRecord());
    Map<String, ProcessHandle> alive = record.alive();
    if (alive.isEmpty()) {
      record.clear();
      progress.say("Refettorio non è in funzione.");
      return;
    }
    Optional.ofNullable(alive.get(LAUNCHER))
        .ifPresent(launcher -> Ending.end(List.of(launcher), LAUNCHER_PATIENCE));
    stopParts(RunRecord.read(data.runRecord()));
    progress.say("Refettorio è fermo.");
  }

  /** Ends the parts in the record and forgets it. */
  void stopParts(RunRecord record) {
    Map<String, ProcessHandle> alive = record.alive();
    alive.remove(LAUNCHER);
    var programs = new ArrayList<ProcessHandle>();
    for (Part part : Part.programs()) {
      Optional.ofNullable(alive.get(part.id())).ifPresent(programs::add);
    }
    if (!programs.isEmpty()) {
      progress.step("Servizi", "arresto…");
      Ending.end(programs, PROGRAM_PATIENCE);
    }
    Optional.ofNullable(alive.get(Part.KAFKA.id())).ifPresent(kafka -> {
      progress.step(Part.KAFKA.title(), "arresto…");
      Ending.end(List.of(kafka), BROKER_PATIENCE);
    });
    Optional.ofNullable(alive.get(Part.POSTGRES.id())).ifPresent(postgres -> {
      progress.step(Part.POSTGRES.title(), "arresto…");
      PostgresServer.stop(postgres);
    });
    record.clear();
  }
}
