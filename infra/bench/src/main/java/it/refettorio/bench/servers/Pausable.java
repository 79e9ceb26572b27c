package it.refettorio.bench.servers;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A process that can be held. While one contender is measured the others stand still, warm but
 * without costing anything, and work can be laid before them that they do not yet see.
 */
public record Pausable(ProcessHandle handle) {

  private static final long PATIENCE_SECONDS = 5;

  public void pause() {
    signal("-STOP");
  }

  public void resume() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      var kill = new ProcessBuilder("kill", name, Long.toString(handle.pid())).start();
      if (!kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new Trouble("Process " + handle.pid() + " takes no signal");
      }
    } catch (IOException e) {
      throw new Trouble("No kill command: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
