package it.refettorio.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts programs that outlive the launcher and do not hear the terminal's Ctrl-C. */
public final class Programs {

  /** Variables of the caller's shell that would change our programs behind our back. */
  private static final List<String> NOT_INHERITED = List.of(
      "SPRING_", "REFETTORIO_", "SERVER_", "MANAGEMENT_", "LOGGING_",
      "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PGDATA", "PGPORT", "PGHOST");

  private Programs() {}

  /**
   * Starts a program in a session of its own, input closed, output into the log.
   *
   * @param log emptied first: it tells of this start alone
   */
  public static Process start(List<String> command, Map<String, String> variables, Path log)
      throws IOException {
    var line = new ArrayList<String>();
    find("setsid").ifPresent(setsid -> line.add(setsid.toString()));
    line.addAll(command);
    var builder = new ProcessBuilder(line)
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    prepare(builder.environment(), variables);
    return builder.start();
  }

  private static void prepare(Map<String, String> environment, Map<String, String> variables) {
    environment.keySet().removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
    // Many short-lived threads must not give each its own malloc arena: it is resident memory.
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.putAll(variables);
  }

  /** Runs a program in this terminal until it ends, and returns its exit code. */
  public static int runHere(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).inheritIO();
    prepare(builder.environment(), variables);
    return builder.start().waitFor();
  }

  /** The program on the search path, as a shell would find it. */
  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    for (String directory : path.split(File.pathSeparator)) {
      Path candidate = Path.of(directory, name);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The {@code java} that runs this launcher. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
