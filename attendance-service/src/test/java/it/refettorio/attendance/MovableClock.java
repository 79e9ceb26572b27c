package it.refettorio.attendance;

import it.refettorio.starter.time.TimeConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where a test puts it. */
public class MovableClock extends Clock {

  private volatile Instant now = Instant.EPOCH;

  /** Puts the clock to a time in Rome. */
  public void set(LocalDateTime inRome) {
    now = inRome.atZone(TimeConfiguration.ROME).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return TimeConfiguration.ROME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
