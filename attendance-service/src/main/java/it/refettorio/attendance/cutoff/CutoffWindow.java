package it.refettorio.attendance.cutoff;

import it.refettorio.starter.time.TimeConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * When a family may change a day.
 *
 * @param opensAt on the day {@code maxDaysAhead} days earlier
 * @param closesAt on the day itself; that second still counts, the next does not
 * @param maxDaysAhead null for no limit
 */
public record CutoffWindow(LocalTime opensAt, LocalTime closesAt, Integer maxDaysAhead) {

  public CutoffWindow {
    Objects.requireNonNull(opensAt);
    Objects.requireNonNull(closesAt);
    if (maxDaysAhead != null && maxDaysAhead < 0) {
      throw new IllegalArgumentException("Days ahead count from 0");
    }
  }

  /** Judges the moment at which a request reached the server. */
  public WindowState stateAt(Instant arrival, LocalDate day) {
    var second = arrival.truncatedTo(ChronoUnit.SECONDS);
    if (second.isAfter(closing(day))) {
      return WindowState.CLOSED;
    }
    return maxDaysAhead != null && second.isBefore(opening(day))
        ? WindowState.NOT_YET_OPEN
        : WindowState.OPEN;
  }

  /** When the clocks show the hour twice, the family has until the second time. */
  private Instant closing(LocalDate day) {
    return ZonedDateTime.of(day, closesAt, TimeConfiguration.ROME)
        .withLaterOffsetAtOverlap()
        .toInstant();
  }

  private Instant opening(LocalDate day) {
    return ZonedDateTime.of(day.minusDays(maxDaysAhead), opensAt, TimeConfiguration.ROME)
        .withEarlierOffsetAtOverlap()
        .toInstant();
  }
}
