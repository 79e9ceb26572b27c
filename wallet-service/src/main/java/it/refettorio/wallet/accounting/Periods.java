package it.refettorio.wallet.accounting;

import it.refettorio.contracts.SchoolYear;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Duration MINUTES_KEPT = Duration.ofMinutes(10);
  private static final Duration DAY_KEPT = Duration.ofDays(1);

  private final PeriodStore store;
  private final Clock clock;

  Periods(PeriodStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Totals over some days, both included. A meal belongs to the school where its pupil used the
   * service on that day.
   */
  public List<DayTotal> totals(LocalDate from, LocalDate to, Grouping grouping, int limit) {
    return store.totals(from, to, grouping, limit);
  }

  /**
   * All twelve months of a school year, as they were added up last: the present and the past month
   * some minutes ago, earlier ones within a day.
   */
  public List<MonthTotal> months(SchoolYear year) {
    var counted = counted(year);
    months(year, MONTHS)
        .filter(month -> !counted.containsKey(month) && !month.isAfter(thisMonth()))
        .forEach(month -> store.countMonth(month, clock.instant()));
    var all = counted(year);
    return months(year, MONTHS)
        .map(month -> all.getOrDefault(month, new MonthTotal(month, 0, 0, null)))
        .toList();
  }

  private Map<YearMonth, MonthTotal> counted(SchoolYear year) {
    return store.months(year.firstDay(), year.lastDay()).stream()
        .collect(Collectors.toMap(MonthTotal::month, month -> month));
  }

  private static Stream<YearMonth> months(SchoolYear year, int number) {
    return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
        .limit(number);
  }

  private YearMonth thisMonth() {
    return YearMonth.now(clock);
  }

  /** Adds up again what may have changed: this year's months, and last year's once a day. */
  void countAgain() {
    var now = clock.instant();
    var year = SchoolYear.of(LocalDate.now(clock));
    var counted = new HashMap<>(counted(year));
    counted.putAll(counted(new SchoolYear(year.startYear() - 1)));
    months(new SchoolYear(year.startYear() - 1), 2 * MONTHS)
        .filter(month -> !month.isAfter(thisMonth()))
        .filter(month -> {
          var known = counted.get(month);
          var kept = month.isBefore(thisMonth().minusMonths(1)) ? DAY_KEPT : MINUTES_KEPT;
          return known == null || known.countedAt().isBefore(now.minus(kept));
        })
        .forEach(month -> store.countMonth(month, now));
  }
}
