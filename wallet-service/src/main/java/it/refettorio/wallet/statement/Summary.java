package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.time.Instant;
import java.util.List;

/**
 * Where an account stands. Amounts in cents.
 *
 * @param balanceCents paid minus consumed; negative means debt
 * @param movements how many movements led there
 * @param cover for each pupil with a price, how many meals the whole balance would pay
 */
public record Summary(
    HolderId holder,
    long consumedCents,
    long paidByNoticeCents,
    long paidSpontaneouslyCents,
    long balanceCents,
    long movements,
    Instant updatedAt,
    List<Cover> cover) {

  /** Meals left for one pupil. */
  public record Cover(String pupil, String tariffName, long unitPriceCents, long mealsLeft) {}

  Summary covering(List<Cover> pupils) {
    return new Summary(
        holder, consumedCents, paidByNoticeCents, paidSpontaneouslyCents, balanceCents, movements,
        updatedAt, pupils);
  }

  public long paidCents() {
    return Math.addExact(paidByNoticeCents, paidSpontaneouslyCents);
  }

  public boolean inDebt() {
    return balanceCents < 0;
  }
}
