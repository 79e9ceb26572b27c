package it.refettorio.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;

/** Unpacked builds pile up while somebody develops; each is as large as the program's jar. */
final class OldBuilds {

  /** The present one, and two that may still be running elsewhere. */
  private static final int KEPT = 3;

  private OldBuilds() {}

  static void prune(Path builds) throws IOException {
    try (var directories = Files.list(builds)) {
      directories.sorted(Comparator.comparing(OldBuilds::date).reversed()).skip(KEPT)
          .forEach(OldBuilds::delete);
    }
  }

  private static void delete(Path directory) {
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime date(Path directory) {
    try {
      return Files.getLastModifiedTime(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
