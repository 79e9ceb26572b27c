package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account over its school years, the latest first.
 *
 * @param years never empty
 */
public record Account(HolderId holder, List<Year> years) {

  /** One school year of the account. */
  record Year(SchoolYear year, Figures figures, long movements, Instant updatedAt) {}

  public Figures figures() {
    return sum(years);
  }

  /** A year's figures with the balance of the earlier ones carried in. */
  public Figures figures(SchoolYear wanted) {
    var earlier = years.stream().filter(each -> each.year().compareTo(wanted) < 0).toList();
    return sum(years.stream().filter(each -> each.year().equals(wanted)).toList())
        .carrying(sum(earlier).balanceCents());
  }

  /** A year's figures alone; null: of all years. */
  public Figures figuresAlone(SchoolYear wanted) {
    return sum(years.stream()
        .filter(each -> wanted == null || each.year().equals(wanted)).toList());
  }

  private static Figures sum(List<Year> some) {
    return some.stream().map(Year::figures).reduce(Figures.NONE, Figures::plus);
  }

  public long balanceCents() {
    return figures().balanceCents();
  }

  public long movements() {
    return years.stream().mapToLong(Year::movements).sum();
  }

  public Instant updatedAt() {
    return years.stream().map(Year::updatedAt).max(Instant::compareTo).orElseThrow();
  }

  /** When the latest of its movements was posted: opening a year is none. */
  public Optional<Instant> lastMovementAt() {
    return years.stream().filter(each -> each.movements() > 0).map(Year::updatedAt)
        .max(Instant::compareTo);
  }

  /**
   * What is still to be paid of each year, in cents; a year that is paid for is not named. What was
   * paid, whenever it was, settles the oldest year first, as it does where the office asks for
   * debts.
   */
  public Map<SchoolYear, Long> due() {
    var due = new TreeMap<SchoolYear, Long>();
    long paid = figures().settlingCents();
    for (var each : years.reversed()) {
      long left = Math.subtractExact(paid, each.figures().chargedCents());
      if (left < 0) {
        due.put(each.year(), Math.negateExact(left));
      }
      paid = Math.max(0, left);
    }
    return due;
  }

  /** The years in which something moved, the latest first. */
  public List<SchoolYear> yearsMoved() {
    return years.stream().filter(each -> each.movements() > 0).map(Year::year).toList();
  }

  /** The year to look at first: the current one if anything moved in it, else the latest. */
  public SchoolYear yearToShow(LocalDate today) {
    var current = SchoolYear.of(today);
    var moved = yearsMoved();
    return moved.isEmpty() || moved.contains(current) ? current : moved.getFirst();
  }
}
