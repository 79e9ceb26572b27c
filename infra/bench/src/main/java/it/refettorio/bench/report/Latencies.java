package it.refettorio.bench.report;

import java.util.Arrays;

/** How long each of many requests took, in nanoseconds. */
public record Latencies(long[] nanos) {

  private static final double NANOS_PER_MILLI = 1_000_000;

  public Latencies {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  public int count() {
    return nanos.length;
  }

  /**
   * The time that so many of a hundred requests did not exceed, by nearest rank: always one that
   * was measured.
   */
  public double percentileMillis(double percent) {
    int rank = (int) Math.ceil(percent / 100 * nanos.length);
    return nanos[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
