package it.refettorio.local.program;

import it.refettorio.local.plan.Part;
import it.refettorio.local.process.Programs;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program ready to start.
 *
 * @param home directory of this very build
 * @param jar its own classes; the libraries are beside it
 */
public record Unpacked(Part part, Path home, Path jar) {

  private static final int TRAINING_SECONDS = 180;

  /** The command line, with the AOT cache if one was made for this build. */
  public List<String> command() {
    var command = java();
    if (isTrained()) {
      command.add("-XX:AOTCache=" + cache());
    }
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  public boolean isTrained() {
    return Files.exists(cache());
  }

  /**
   * Makes the AOT cache by starting the program up to the point where it would begin to serve.
   * Needs the database and the broker.
   */
  public void train(Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Path half = home.resolve("half.aot");
    var command = java();
    command.add("-XX:AOTCacheOutput=" + half);
    command.add("-Dspring.context.exit=onRefresh");
    command.addAll(List.of("-jar", jar.toString()));
    Process training = Programs.start(command, environment, log);
    if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS) || !Files.exists(half)) {
      training.destroyForcibly();
      throw new Trouble("La cache AOT di «%s» non si è formata: vedere %s"
          .formatted(part.title(), log));
    }
    Files.move(half, cache());
  }

  private Path cache() {
    return home.resolve("program.aot");
  }

  private List<String> java() {
    var command = new ArrayList<String>();
    command.add(Programs.java());
    command.addAll(JvmOptions.of(part));
    return command;
  }
}
