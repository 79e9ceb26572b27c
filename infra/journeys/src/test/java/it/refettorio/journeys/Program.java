package it.refettorio.journeys;

import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.process.Pid;
import it.refettorio.local.process.Programs;
import it.refettorio.local.process.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One running program, to be killed and started again: what a cluster does with a dead container.
 * The launcher lets dead programs lie, so this starts the same command with the same environment,
 * as the kernel remembers them, and enters it in the launcher's record, which stops it at the end.
 */
final class Program {

  private final Part part;
  private final DataDirectory data;

  Program(Part part, DataDirectory data) {
    this.part = part;
    this.data = data;
  }

  /** SIGKILL: no shutdown hook, no last commit, no goodbye. */
  Killed kill() {
    var process = RunRecord.read(data.runRecord()).process(part.id()).flatMap(Pid::alive)
        .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    var killed = new Killed(this, words(process, "cmdline"), variables(process));
    process.destroyForcibly();
    process.onExit().join();
    return killed;
  }

  private static Map<String, String> variables(ProcessHandle process) {
    var variables = new HashMap<String, String>();
    for (String each : words(process, "environ")) {
      int sign = each.indexOf('=');
      if (sign > 0) {
        variables.put(each.substring(0, sign), each.substring(sign + 1));
      }
    }
    return variables;
  }

  private static List<String> words(ProcessHandle process, String what) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), what);
      return Arrays.asList(Files.readString(file).split("\0"));
    } catch (IOException e) {
      throw new IllegalStateException("This storm needs Linux's /proc", e);
    }
  }

  /** What was killed and can come back. */
  record Killed(Program program, List<String> command, Map<String, String> variables) {

    void startAgain() {
      Part part = program.part;
      DataDirectory data = program.data;
      try {
        Process process = Programs.start(
            command, variables, data.logs().resolve(part.id() + "-again.log"));
        RunRecord.read(data.runRecord()).putProcess(part.id(), Pid.of(process.toHandle()));
      } catch (IOException e) {
        throw new IllegalStateException("Cannot start " + part + " again", e);
      }
    }
  }
}
