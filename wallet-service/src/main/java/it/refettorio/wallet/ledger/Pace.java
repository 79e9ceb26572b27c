package it.refettorio.wallet.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * When to do what can wait, and when to let the posting go first. An account's state that is told, or
 * a day that is counted, costs more than a movement that is posted. While movements pour in, as when
 * a school day is settled, both would share processor and disks, and the balances that families look
 * at would come later for the sake of copies and counts that are old again at once. So such work
 * waits while accounts change fast, and does once what it would have done ten times; but never for
 * long, or nothing would be told or counted during a day-long replay.
 */
public class Pace {

  private static final long FLOOD_PER_SECOND = 1_000;
  /** Between two large batches nothing comes for a moment: that is no end of the flood. */
  private static final Duration CALM = Duration.ofSeconds(1);

  private final Duration patience;
  private long seen;
  private Instant seenAt;
  private Instant floodAt = Instant.MIN;
  private Instant waitingSince;

  /**
   * Starts calm.
   *
   * @param patience how long the work waits in a flood before it is done a step further
   */
  public Pace(Duration patience) {
    this.patience = patience;
  }

  /**
   * Whether to work now.
   *
   * @param noted how many accounts were noted as changed so far
   */
  public boolean letsWork(long noted, Instant now) {
    if (seenAt != null && isFlood(noted - seen, Duration.between(seenAt, now))) {
      floodAt = now;
    }
    seen = noted;
    seenAt = now;
    if (!now.minus(CALM).isBefore(floodAt)) {
      waitingSince = null;
      return true;
    }
    if (waitingSince == null) {
      waitingSince = now;
    }
    if (Duration.between(waitingSince, now).compareTo(patience) < 0) {
      return false;
    }
    waitingSince = now;
    return true;
  }

  private static boolean isFlood(long arrived, Duration in) {
    return arrived * 1_000 > FLOOD_PER_SECOND * Math.max(in.toMillis(), 1)
        && arrived > FLOOD_PER_SECOND / 2;
  }
}
