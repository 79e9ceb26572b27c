package it.refettorio.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks processes to end, waits, and ends by force those that do not. */
public final class Ending {

  private static final long LOOK_MILLIS = 50;

  private Ending() {}

  /**
   * Ends all of them together with SIGTERM, and with SIGKILL once the patience is over.
   *
   * @return whether all of them ended by themselves
   */
  public static boolean end(Collection<ProcessHandle> processes, Duration patience) {
    processes.forEach(ProcessHandle::destroy);
    return waitFor(processes, patience);
  }

  /** PostgreSQL's fast shutdown is SIGINT: open connections are closed, data are written. */
  public static boolean interrupt(ProcessHandle process, Duration patience) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return waitFor(List.of(process), patience);
  }

  private static boolean waitFor(Collection<ProcessHandle> processes, Duration patience) {
    var pids = processes.stream().map(Pid::of).toList();
    long deadline = System.nanoTime() + patience.toNanos();
    boolean forced = false;
    while (pids.stream().anyMatch(pid -> pid.alive().isPresent())) {
      if (!forced && System.nanoTime() > deadline) {
        pids.forEach(pid -> pid.alive().ifPresent(ProcessHandle::destroyForcibly));
        forced = true;
      }
      pause();
    }
    return !forced;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
