package it.refettorio.local.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The file that tells a later command what runs: written again after every started process, so
 * that even a launcher that was killed leaves behind what must be cleaned up.
 */
public final class RunRecord {

  private static final String PROCESS = "process.";

  private final Path file;
  private final Properties values = new Properties();

  private RunRecord(Path file) {
    this.file = file;
  }

  /** The record in the file, or an empty one. */
  public static RunRecord read(Path file) {
    var record = new RunRecord(file);
    try {
      if (Files.exists(file)) {
        record.values.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return record;
  }

  public synchronized void put(String name, String value) {
    values.setProperty(name, value);
    save();
  }

  public synchronized Optional<String> get(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  public synchronized void putProcess(String name, Pid pid) {
    put(PROCESS + name, pid.number() + " " + pid.startedEpochMillis());
  }

  public synchronized Optional<Pid> process(String name) {
    return get(PROCESS + name).map(RunRecord::pid);
  }

  /** Everything recorded that still lives, by name. */
  public synchronized Map<String, ProcessHandle> alive() {
    var alive = new LinkedHashMap<String, ProcessHandle>();
    for (String key : values.stringPropertyNames()) {
      if (key.startsWith(PROCESS)) {
        pid(values.getProperty(key)).alive()
            .ifPresent(handle -> alive.put(key.substring(PROCESS.length()), handle));
      }
    }
    return alive;
  }

  /** Forgets everything; the file goes away. */
  public synchronized void clear() {
    values.clear();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file in one step: a reader never sees half of it. */
  private void save() {
    try {
      var text = new StringWriter();
      values.store(text, null);
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(next, text.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pid pid(String value) {
    String[] words = value.split(" ");
    return new Pid(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }
}
