package it.refettorio.wallet.accounting;

import it.refettorio.contracts.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

  /** All twelve months of a school year, as they were some minutes ago. */
  @Transactional
  public List<MonthTotal> months(SchoolYear year) {
    if (!uncounted(year).isEmpty()) {
      store.waitForMyTurn();
      uncounted(year).forEach(month -> store.count(month, clock.instant()));
    }
    var counted = counted(year);
    return monthsOf(year)
        .map(month -> counted.getOrDefault(month, new MonthTotal(month, 0, 0, null)))
        .toList();
  }

  private Map<YearMonth, MonthTotal> counted(SchoolYear year) {
    return store.months(year.firstDay(), year.lastDay()).stream()
        .collect(Collectors.toMap(MonthTotal::month, month -> month));
  }

  /** Those of its months, until this one, that were never added up. */
  private List<YearMonth> uncounted(SchoolYear year) {
    var counted = counted(year);
    var now = YearMonth.now(clock);
    return monthsOf(year)
        .filter(month -> !month.isAfter(now) && !counted.containsKey(month)).toList();
  }

  private static Stream<YearMonth> monthsOf(SchoolYear year) {
    return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
        .limit(MONTHS);
  }

  /**
   * Adds what was posted to its months, whenever those were, and adds up what was never added up of
   * this school year and the past. Then all sums are right as of now.
   *
   * @return whether it was done; not if somebody else is at it
   */
  @Transactional
  boolean bringUpToDate() {
    if (!store.isMyTurn()) {
      return false;
    }
    var now = clock.instant();
    var year = SchoolYear.of(LocalDate.now(clock));
    var due = new TreeSet<>(store.toCountAgain());
    due.addAll(uncounted(year));
    due.addAll(uncounted(new SchoolYear(year.startYear() - 1)));
    due.forEach(month -> store.count(month, now));
    store.addNoted();
    store.noteRightAt(now);
    return true;
  }
}
