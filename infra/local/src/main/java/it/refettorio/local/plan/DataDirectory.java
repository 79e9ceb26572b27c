package it.refettorio.local.plan;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where everything that outlives a run is kept: {@code .local} unless {@code --data} says else. */
public record DataDirectory(Path root) {

  private static final String MARK = "refettorio.data";
  private static final long NEEDED_BYTES = 700L * 1024 * 1024;

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * Makes the directory and marks it as ours.
   *
   * @throws Trouble if it is foreign and not empty, cannot be written, or the disk is nearly full
   */
  public void open() {
    try {
      if (Files.isDirectory(root) && !isOurs() && !isEmpty()) {
        throw new Trouble("La cartella " + root + " contiene altro: indicarne una nuova o vuota.");
      }
      for (Path directory : new Path[] {root, logs(), secrets(), demo()}) {
        Files.createDirectories(directory);
      }
      OwnerOnly.directory(secrets());
      Files.writeString(root.resolve(MARK), "Dati dell'esecuzione locale di Refettorio\n");
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new Trouble("Spazio su disco insufficiente in %s: %d MB liberi, ne servono %d."
            .formatted(root, free >> 20, NEEDED_BYTES >> 20));
      }
    } catch (IOException e) {
      throw new Trouble("Non posso scrivere in " + root + ": " + e.getMessage(), e);
    }
  }

  /** Deletes everything; only a directory that {@link #open} marked is ever deleted. */
  public void delete() {
    if (!Files.exists(root)) {
      return;
    }
    if (!isOurs()) {
      throw new Trouble("La cartella " + root + " non è di Refettorio: non la cancello.");
    }
    try (var paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new Trouble("Non riesco a cancellare " + root + ": " + e.getMessage(), e);
    }
  }

  public boolean isOurs() {
    return Files.exists(root.resolve(MARK));
  }

  private boolean isEmpty() throws IOException {
    try (var entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    }
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(Part part) {
    return logs().resolve(part.id() + ".log");
  }

  /** Readable by their owner alone. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path demo() {
    return root.resolve("demo");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path postgresPrograms() {
    return root.resolve("postgres-programs");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  /** Which processes run, see {@code RunRecord}. */
  public Path runRecord() {
    return root.resolve("run.properties");
  }

  public Path lock() {
    return root.resolve("run.lock");
  }

  /** Present once the demo municipality has arrived everywhere. */
  public boolean demoLoaded() {
    return Files.exists(demoMark());
  }

  public void markDemoLoaded() {
    try {
      Files.writeString(demoMark(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path demoMark() {
    return demo().resolve("caricata");
  }
}
