package it.refettorio.local.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what happens with the seconds since the start; safe for use by several threads. */
public final class Progress {

  private final PrintStream out;
  private final long startedNanos = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** A line without a time: titles, addresses, troubles. */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** A step, with the seconds since the launcher began. */
  public void step(String what, String state) {
    say("%6s s  %-24s %s".formatted(seconds(elapsed()), what, state));
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  /** Seconds with one decimal, written the Italian way. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ITALY, "%.1f", duration.toMillis() / 1000.0);
  }
}
