package it.refettorio.wallet.announcement;

import java.time.Duration;
import java.time.Instant;

/**
 * When to tell and when to let the posting go first. A state that is told costs more than a movement
 * that is posted: it is read, foretold, written to the outbox, sent. While movements pour in, as when
 * a school day is settled, the two would share processor and disks, and the balances that families
 * look at would come later for the sake of copies that are old again at once. So telling waits while
 * notes come fast, and an account that changed ten times meanwhile is told once; but never for long,
 * or others would hear nothing during a day-long replay.
 */
class Pace {

  private static final long FLOOD_PER_SECOND = 1_000;
  /** Between two large batches nothing comes for a moment: that is no end of the flood. */
  private static final Duration CALM = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private long seen;
  private Instant seenAt;
  private Instant floodAt = Instant.MIN;
  private Instant waitingSince;

  /**
   * Whether to tell now.
   *
   * @param noted how many accounts were noted so far
   */
  boolean letsTell(long noted, Instant now) {
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
    if (Duration.between(waitingSince, now).compareTo(PATIENCE) < 0) {
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
