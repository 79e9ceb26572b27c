package it.refettorio.wallet.statement;

/**
 * What an account owes and paid, in cents. The lines of either side add up to its total, and the
 * balance is the difference of the totals.
 *
 * @param mealsCents meals with their corrections
 * @param carriedDebtCents debts from elsewhere, and of earlier years where only one is looked at
 * @param adjustedCents what the office corrected or let go; below zero in the family's favour
 * @param carriedCreditCents like the debts
 */
public record Figures(
    long mealsCents,
    long feesCents,
    long carriedDebtCents,
    long adjustedCents,
    long paidByNoticeCents,
    long paidSpontaneouslyCents,
    long carriedCreditCents,
    long refundedCents) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

  /** Owed in all. */
  public long consumedCents() {
    return Math.addExact(
        Math.addExact(mealsCents, feesCents), Math.addExact(carriedDebtCents, adjustedCents));
  }

  /** Paid in all, less what was given back. */
  public long paidCents() {
    return Math.subtractExact(
        Math.addExact(
            Math.addExact(paidByNoticeCents, paidSpontaneouslyCents), carriedCreditCents),
        refundedCents);
  }

  /** Owed before anything was corrected in the family's favour. */
  long chargedCents() {
    return Math.addExact(consumedCents(), inFavourCents());
  }

  /** Paid in all, and what was corrected in the family's favour. */
  long settlingCents() {
    return Math.addExact(paidCents(), inFavourCents());
  }

  private long inFavourCents() {
    return Math.max(0, Math.negateExact(adjustedCents));
  }

  /** Below zero it is a debt. */
  public long balanceCents() {
    return Math.subtractExact(paidCents(), consumedCents());
  }

  Figures plus(Figures other) {
    return new Figures(
        Math.addExact(mealsCents, other.mealsCents),
        Math.addExact(feesCents, other.feesCents),
        Math.addExact(carriedDebtCents, other.carriedDebtCents),
        Math.addExact(adjustedCents, other.adjustedCents),
        Math.addExact(paidByNoticeCents, other.paidByNoticeCents),
        Math.addExact(paidSpontaneouslyCents, other.paidSpontaneouslyCents),
        Math.addExact(carriedCreditCents, other.carriedCreditCents),
        Math.addExact(refundedCents, other.refundedCents));
  }

  /** With the balance of earlier years carried in, as a debt or as a credit. */
  Figures carrying(long balanceBefore) {
    return plus(new Figures(
        0, 0, Math.max(0, Math.negateExact(balanceBefore)), 0, 0, 0,
        Math.max(0, balanceBefore), 0));
  }

  /** The same payments with what others consumed. */
  Figures consuming(Figures other) {
    return new Figures(
        other.mealsCents, other.feesCents, other.carriedDebtCents, other.adjustedCents,
        paidByNoticeCents, paidSpontaneouslyCents, carriedCreditCents, refundedCents);
  }

  /** The same consumption with what others paid. */
  Figures paying(Figures other) {
    return other.consuming(this);
  }

  Figures onlyPaidByNotice() {
    return paying(new Figures(0, 0, 0, 0, paidByNoticeCents, 0, 0, 0));
  }

  Figures onlyPaidSpontaneously() {
    return paying(new Figures(0, 0, 0, 0, 0, paidSpontaneouslyCents, 0, 0));
  }
}
