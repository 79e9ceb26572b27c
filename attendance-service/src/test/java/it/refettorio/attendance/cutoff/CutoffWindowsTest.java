package it.refettorio.attendance.cutoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CutoffWindowsTest {

  private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
  private static final SchoolId OTHER = new SchoolId(UUID.randomUUID());
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final CutoffWindows windows = new CutoffWindows(DemandService.CANTEEN, List.of(
      row(null, null, 9),
      row(null, 1, 8),
      row(SCHOOL, null, 10),
      row(SCHOOL, 1, 7)));

  @Test
  void theMostSpecificWindowHolds() {
    assertThat(hour(SCHOOL, MONDAY)).isEqualTo(7);
    assertThat(hour(SCHOOL, MONDAY.plusDays(1))).isEqualTo(10);
    assertThat(hour(OTHER, MONDAY)).isEqualTo(8);
    assertThat(hour(OTHER, MONDAY.plusDays(1))).isEqualTo(9);
  }

  @Test
  void aServiceWithoutAnyWindowIsAMistake() {
    var none = new CutoffWindows(DemandService.NURSERY, List.of());

    assertThatThrownBy(() -> none.on(SCHOOL, MONDAY)).isInstanceOf(IllegalStateException.class);
  }

  private int hour(SchoolId school, LocalDate day) {
    return windows.on(school, day).closesAt().getHour();
  }

  private static CutoffWindows.Row row(SchoolId school, Integer weekday, int hour) {
    return new CutoffWindows.Row(
        school, weekday, new CutoffWindow(LocalTime.MIDNIGHT, LocalTime.of(hour, 0), null));
  }
}
