package it.refettorio.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that a process and its children hold in RAM, in bytes. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /**
   * The proportional set size where the kernel tells it, so that the buffers which PostgreSQL's
   * processes share count once; else the resident set size; 0 where neither can be read.
   */
  public static long of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(each -> one(each.pid()))
        .sum();
  }

  /** The process without its children. */
  public static long alone(ProcessHandle process) {
    return one(process.pid());
  }

  private static long one(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid));
    long proportional = kilobytes(proc.resolve("smaps_rollup"), "Pss:");
    long resident = proportional > 0 ? proportional : kilobytes(proc.resolve("status"), "VmRSS:");
    return resident * 1024;
  }

  private static long kilobytes(Path file, String label) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(label))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
