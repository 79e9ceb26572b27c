package it.refettorio.local.program;

import it.refettorio.local.plan.Part;
import it.refettorio.local.process.Programs;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built project: each program's fat jar in its module's {@code target}, and its unpacking. */
public record Installation(Path root) {

  private static final int PATIENCE_SECONDS = 60;

  /**
   * Unpacks the program unless its present build is unpacked already.
   *
   * @throws Trouble if the module has not been built
   */
  public Unpacked unpacked(Part part) throws IOException, InterruptedException {
    Path jar = jar(part);
    Path home = jar.resolveSibling("run").resolve(Fingerprint.of(jar));
    var program = new Unpacked(part, home, home.resolve(jar.getFileName()));
    if (!Files.exists(program.jar())) {
      unpack(jar, home);
    }
    return program;
  }

  private static void unpack(Path jar, Path home) throws IOException, InterruptedException {
    Path half = home.resolveSibling("unpacking-" + ProcessHandle.current().pid());
    Path log = jar.resolveSibling("unpacking.log");
    Process tool = Programs.start(
        List.of(Programs.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
            half.toString()),
        Map.of(), log);
    if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
      throw new Trouble("Non riesco a preparare " + jar + ": vedere " + log);
    }
    try {
      Files.move(half, home);
    } catch (FileAlreadyExistsException e) {
      // Another run was faster; its copy is as good.
    }
    OldBuilds.prune(home.getParent());
  }

  private Path jar(Part part) {
    Path target = root.resolve(part.module()).resolve("target");
    String name = Path.of(part.module()).getFileName().toString();
    var found = new ArrayList<Path>();
    if (Files.isDirectory(target)) {
      try (var files = Files.newDirectoryStream(target, name + "-[0-9]*.jar")) {
        files.forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 -> throw new Trouble("Manca il programma «%s» (%s): avviare ./run senza --no-build."
          .formatted(part.title(), target));
      default -> throw new Trouble("In " + target + " ci sono più versioni di " + name
          + ": mvn clean e poi ./run.");
    };
  }

  /** Fails early if anything has not been built. */
  public void check() {
    Part.programs().forEach(this::jar);
  }
}
