package it.refettorio.attendance.cutoff;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All windows of a service.
 *
 * @param rows at least the one for all schools and weekdays
 */
public record CutoffWindows(DemandService service, List<Row> rows) {

  /**
   * A window and where it holds.
   *
   * @param school null for all
   * @param weekday 1 to 7, null for all
   */
  record Row(SchoolId school, Integer weekday, CutoffWindow window) {

    private boolean holds(SchoolId at, LocalDate day) {
      return (school == null || school.equals(at))
          && (weekday == null || weekday == day.getDayOfWeek().getValue());
    }
  }

  private static final Comparator<Row> MOST_SPECIFIC_FIRST =
      Comparator.<Row, Boolean>comparing(row -> row.school() == null)
          .thenComparing(row -> row.weekday() == null);

  public CutoffWindows {
    rows = rows.stream().sorted(MOST_SPECIFIC_FIRST).toList();
  }

  /**
   * The window of a school's day.
   *
   * @throws IllegalStateException if not even the general row is there
   */
  public CutoffWindow on(SchoolId school, LocalDate day) {
    return rows.stream()
        .filter(row -> row.holds(school, day))
        .map(Row::window)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No cutoff window for " + service));
  }
}
