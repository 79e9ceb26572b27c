package it.refettorio.local.plan;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The built project: where each program's jar is. */
public record Installation(Path root) {

  /** @throws Trouble if the module has not been built */
  public Path jar(Part part) {
    Path target = root.resolve(part.module()).resolve("target");
    String name = Path.of(part.module()).getFileName().toString();
    if (Files.isDirectory(target)) {
      try (var files = Files.newDirectoryStream(target, name + "-[0-9]*.jar")) {
        Path newest = null;
        for (Path file : files) {
          newest = newest == null || newer().compare(file, newest) > 0 ? file : newest;
        }
        if (newest != null) {
          return newest;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new Trouble("Manca il programma «%s» (%s): avviare ./run senza --no-build."
        .formatted(part.title(), target));
  }

  private static Comparator<Path> newer() {
    return Comparator.comparing(file -> {
      try {
        return Files.getLastModifiedTime(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
