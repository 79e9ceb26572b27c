package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.accounting.MonthTotal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the page of the months shows: the same figures as bars and as a table.
 *
 * @param years to choose from, the latest first
 */
public record MonthsView(SchoolYear year, List<SchoolYear> years, List<MonthTotal> months) {

  /** The length of the longest bar, in units of the drawing. */
  private static final long LONGEST = 400;

  /** Since when no figure is older; null if there is none yet. */
  public Instant countedAt() {
    return months.stream().map(MonthTotal::countedAt).filter(Objects::nonNull)
        .min(Comparator.naturalOrder()).orElse(null);
  }

  public long consumedCents() {
    return months.stream().mapToLong(MonthTotal::consumedCents).reduce(0, Math::addExact);
  }

  public long paidCents() {
    return months.stream().mapToLong(MonthTotal::paidCents).reduce(0, Math::addExact);
  }

  /** How long a bar is; what is below zero has none. */
  public long length(long cents) {
    return cents <= 0 ? 0 : Math.max(1, Math.multiplyExact(cents, LONGEST) / highestCents());
  }

  /** What the longest bar stands for, in cents; one at least. */
  public long highestCents() {
    return months.stream()
        .mapToLong(month -> Math.max(month.consumedCents(), month.paidCents()))
        .reduce(1, Math::max);
  }
}
