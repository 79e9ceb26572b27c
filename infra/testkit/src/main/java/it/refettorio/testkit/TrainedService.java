package it.refettorio.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * A service that starts again and again, each time from the AOT cache that one start up to the
 * moment before serving left behind. It starts in half the time; the cache costs as much as some
 * starts.
 */
public final class TrainedService {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Class<?> application;
  private final String classPath;
  private final Path cache;

  private TrainedService(Class<?> application, String classPath, Path cache) {
    this.application = application;
    this.classPath = classPath;
    this.cache = cache;
  }

  /**
   * Trains a service.
   *
   * @param properties its settings while it trains; it may write before it serves
   * @param directory where to keep the cache
   * @param log where its output goes
   */
  public static TrainedService of(
      Class<?> application, Map<String, String> properties, Path directory, Path log)
      throws IOException, InterruptedException {
    var trained = new TrainedService(
        application, archives(directory), directory.resolve("service.aot"));
    var training = new HashMap<>(properties);
    training.put("spring.context.exit", "onRefresh");
    try (var process = trained.start("-XX:AOTCacheOutput=", training, log)) {
      int end = process.waitForEnd(PATIENCE);
      if (end != 0 || !Files.exists(trained.cache)) {
        throw new IllegalStateException("The training ended with " + end + ": " + log);
      }
    }
    return trained;
  }

  /** Starts it, as {@link ServiceProcess#start} does. */
  public ServiceProcess start(Map<String, String> properties, Path log) {
    return start("-XX:AOTCache=", properties, log);
  }

  private ServiceProcess start(String option, Map<String, String> properties, Path log) {
    return ServiceProcess.start(
        application, classPath, List.of(option + cache), properties, log);
  }

  /** The class path with an archive for each directory: a cache takes no class from those. */
  private static String archives(Path directory) throws IOException {
    Files.createDirectories(directory);
    var jar = ToolProvider.findFirst("jar").orElseThrow();
    var entries = new ArrayList<String>();
    for (var entry : ServiceProcess.classPath().split(File.pathSeparator)) {
      var archive = directory.resolve("classes-" + entries.size() + ".jar").toString();
      if (Files.isRegularFile(Path.of(entry))) {
        entries.add(entry);
      } else if (Files.isDirectory(Path.of(entry))) {
        int end = jar.run(System.out, System.err,
            "--create", "--no-compress", "--file", archive, "-C", entry, ".");
        if (end != 0) {
          throw new IOException("No archive of " + entry);
        }
        entries.add(archive);
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
