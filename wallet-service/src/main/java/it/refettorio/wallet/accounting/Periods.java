package it.refettorio.wallet.accounting;

import it.refettorio.contracts.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
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

  /**
   * All twelve months of a school year, as they were some minutes ago.
   */
  public List<MonthTotal> months(SchoolYear year) {
    var counted = counted(year);
    months(year, MONTHS)
        .filter(month -> !counted.containsKey(month) && !month.isAfter(thisMonth()))
        .forEach(month -> store.countFirst(month, clock.instant()));
    var all = counted(year);
    return months(year, MONTHS)
        .map(month -> all.getOrDefault(month, new MonthTotal(month, 0, 0, null)))
        .toList();
  }

  private Map<YearMonth, MonthTotal> counted(SchoolYear year) {
    return store.months(year.firstDay(), year.lastDay()).stream()
        .collect(Collectors.toMap(MonthTotal::month, month -> month, (one, same) -> one,
            HashMap::new));
  }

  private static Stream<YearMonth> months(SchoolYear year, int number) {
    return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
        .limit(number);
  }

  private YearMonth thisMonth() {
    return YearMonth.now(clock);
  }

  /**
   * Adds up again the months in which something was posted, whenever that was, and this and the
   * past school year's that were never added up. Then all sums are right as of now.
   */
  @Transactional
  void countAgain() {
    if (!store.isMyTurn()) {
      return;
    }
    var now = clock.instant();
    var due = new TreeSet<>(store.takeChanged());
    var year = SchoolYear.of(LocalDate.now(clock));
    var past = new SchoolYear(year.startYear() - 1);
    var counted = counted(year);
    counted.putAll(counted(past));
    months(past, 2 * MONTHS)
        .filter(month -> !month.isAfter(thisMonth()) && !counted.containsKey(month))
        .forEach(due::add);
    due.forEach(month -> store.countAgain(month, now));
    store.noteRightAt(now);
  }
}
