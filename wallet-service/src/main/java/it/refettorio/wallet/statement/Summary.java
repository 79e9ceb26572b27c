package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.time.Instant;
import java.util.List;

/**
 * Where an account stands. Amounts in cents.
 *
 * @param choice which part of it the figures tell
 * @param balanceCents of the whole account, paid minus consumed; negative means debt
 * @param unpaidNoticesCents the notices issued and not yet paid
 * @param movements how many movements led there
 * @param cover for each pupil how many meals the whole balance would pay
 */
public record Summary(
    HolderId holder,
    Choice choice,
    Figures figures,
    long balanceCents,
    long unpaidNoticesCents,
    long movements,
    Instant updatedAt,
    List<Cover> cover) {

  /**
   * Meals left for one pupil.
   *
   * @param tariffName null without a price, as is {@code unitPriceCents}
   * @param mealsLeft null where meals cost nothing or have no price
   */
  public record Cover(String pupil, String tariffName, Long unitPriceCents, Long mealsLeft) {

    public boolean exempt() {
      return unitPriceCents != null && unitPriceCents == 0;
    }
  }

  /** What the balance of these figures will be once the notices are paid. */
  public long afterNoticesCents() {
    return Math.addExact(figures.balanceCents(), unpaidNoticesCents);
  }

  public boolean inDebt() {
    return balanceCents < 0;
  }
}
