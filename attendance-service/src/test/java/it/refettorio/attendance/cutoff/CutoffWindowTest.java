package it.refettorio.attendance.cutoff;

import static it.refettorio.attendance.cutoff.WindowState.CLOSED;
import static it.refettorio.attendance.cutoff.WindowState.NOT_YET_OPEN;
import static it.refettorio.attendance.cutoff.WindowState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.starter.time.TimeConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CutoffWindowTest {

  private static final CutoffWindow USUAL =
      new CutoffWindow(LocalTime.MIDNIGHT, LocalTime.of(9, 15), null);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void everySecondUntilTheCutoffIsInTime() {
    for (int second = 0; second <= LocalTime.of(9, 15).toSecondOfDay(); second++) {
      assertThat(USUAL.stateAt(rome(DAY.atStartOfDay().plusSeconds(second)), DAY)).isEqualTo(OPEN);
    }
  }

  @Test
  void everySecondAfterTheCutoffIsLate() {
    int endOfDay = 24 * 60 * 60;
    for (int second = LocalTime.of(9, 15, 1).toSecondOfDay(); second < endOfDay; second++) {
      assertThat(USUAL.stateAt(rome(DAY.atStartOfDay().plusSeconds(second)), DAY))
          .isEqualTo(CLOSED);
    }
  }

  @Test
  void theWholeSecondOfTheCutoffIsInTime() {
    var lastMoment = rome(DAY.atTime(9, 15, 0, 999_999_999));

    assertThat(USUAL.stateAt(lastMoment, DAY)).isEqualTo(OPEN);
    assertThat(USUAL.stateAt(lastMoment.plusNanos(1), DAY)).isEqualTo(CLOSED);
  }

  @Test
  void daysAheadAreOpenAndPastDaysClosed() {
    var now = rome(DAY.atTime(12, 0));

    assertThat(USUAL.stateAt(now, DAY.plusDays(1))).isEqualTo(OPEN);
    assertThat(USUAL.stateAt(now, DAY.plusDays(200))).isEqualTo(OPEN);
    assertThat(USUAL.stateAt(now, DAY.minusDays(1))).isEqualTo(CLOSED);
  }

  @Test
  void theCutoffIsTheClockOfRomeOnDaysOfChange() {
    var toSummer = LocalDate.of(2027, 3, 28);
    var toWinter = LocalDate.of(2026, 10, 25);

    assertThat(USUAL.stateAt(Instant.parse("2027-03-28T07:15:00Z"), toSummer)).isEqualTo(OPEN);
    assertThat(USUAL.stateAt(Instant.parse("2027-03-28T07:15:01Z"), toSummer)).isEqualTo(CLOSED);
    assertThat(USUAL.stateAt(Instant.parse("2026-10-25T08:15:00Z"), toWinter)).isEqualTo(OPEN);
    assertThat(USUAL.stateAt(Instant.parse("2026-10-25T08:15:01Z"), toWinter)).isEqualTo(CLOSED);
  }

  @Test
  void theDayBeforeAChangeIsCountedInDaysAndNotInHours() {
    var dayBefore = new CutoffWindow(LocalTime.of(14, 0), LocalTime.of(9, 15), 1);
    var toSummer = LocalDate.of(2027, 3, 28);

    assertThat(dayBefore.stateAt(Instant.parse("2027-03-27T12:59:59Z"), toSummer))
        .isEqualTo(NOT_YET_OPEN);
    assertThat(dayBefore.stateAt(Instant.parse("2027-03-27T13:00:00Z"), toSummer)).isEqualTo(OPEN);
  }

  @Test
  void anHourShownTwiceIsOpenUntilItsSecondTime() {
    var atNight = new CutoffWindow(LocalTime.MIDNIGHT, LocalTime.of(2, 30), null);
    var toWinter = LocalDate.of(2026, 10, 25);

    assertThat(atNight.stateAt(Instant.parse("2026-10-25T01:30:00Z"), toWinter)).isEqualTo(OPEN);
    assertThat(atNight.stateAt(Instant.parse("2026-10-25T01:30:01Z"), toWinter)).isEqualTo(CLOSED);
  }

  @Test
  void aWindowOpensSoManyDaysAhead() {
    var threeDays = new CutoffWindow(LocalTime.of(14, 0), LocalTime.of(9, 15), 3);

    assertThat(threeDays.stateAt(rome(DAY.minusDays(3).atTime(13, 59, 59)), DAY))
        .isEqualTo(NOT_YET_OPEN);
    assertThat(threeDays.stateAt(rome(DAY.minusDays(3).atTime(14, 0)), DAY)).isEqualTo(OPEN);
  }

  private static Instant rome(LocalDateTime time) {
    return time.atZone(TimeConfiguration.ROME).toInstant();
  }
}
