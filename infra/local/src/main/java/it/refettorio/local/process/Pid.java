package it.refettorio.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** One process of the past or the present. */
public record Pid(long number, long startedEpochMillis) {

  /** Linux counts start times from a boot time that may move by a second between two readings. */
  private static final long TOLERANCE_MILLIS = 2_000;

  public static Pid of(ProcessHandle handle) {
    return new Pid(handle.pid(), startMillis(handle));
  }

  public static Pid self() {
    return of(ProcessHandle.current());
  }

  /** The living process that this was and still is; empty if it ended or the number was reused. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(number)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> Math.abs(startMillis(handle) - startedEpochMillis) <= TOLERANCE_MILLIS)
        .filter(handle -> !isZombie());
  }

  /** Ended, but not yet buried by its parent: containers often have nobody who does. */
  private boolean isZombie() {
    Path stat = Path.of("/proc", Long.toString(number), "stat");
    try {
      String line = Files.readString(stat);
      return line.charAt(line.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException e) {
      return false;
    }
  }

  private static long startMillis(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
