package it.refettorio.wallet.accounting;

import it.refettorio.contracts.SchoolYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What moved over some time, in all accounts together. */
@Component
public class Periods {

  /** As many days are added up at once at most: a quarter. */
  public static final int MOST_DAYS = 92;
  /** Lines on a page of totals. */
  public static final int LINES = 2_000;
  /** Lines in a file of totals. */
  public static final int FILE = 50_000;

  private static final int MONTHS = 12;

  private final PeriodStore store;

  Periods(PeriodStore store) {
    this.store = store;
  }

  /**
   * Totals over some days, both included. A meal belongs to the school where its pupil used the
   * service on that day.
   */
  public List<DayTotal> totals(LocalDate from, LocalDate to, Grouping grouping, int limit) {
    return store.totals(from, to, grouping, limit);
  }

  /** All twelve months of a school year. */
  public List<MonthTotal> months(SchoolYear year) {
    var moved = store.months(year.firstDay(), year.lastDay()).stream()
        .collect(Collectors.toMap(MonthTotal::month, month -> month));
    return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
        .limit(MONTHS)
        .map(month -> moved.getOrDefault(month, new MonthTotal(month, 0, 0)))
        .toList();
  }
}
