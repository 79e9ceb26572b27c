package it.refettorio.wallet.ledger;

import java.nio.LongBuffer;
import java.util.Collection;
import java.util.List;

/** What some movements add to the sums of their account and year, in cents. */
final class AccountSums {

  /** The columns of {@code account_year} that they are added to. */
  static final List<String> COLUMNS = List.of(
      "meals_cents", "fees_cents", "carried_debt_cents", "adjusted_cents", "paid_by_notice_cents",
      "paid_spontaneously_cents", "carried_credit_cents", "refunded_cents", "meals", "movements");

  private long meals;
  private long fees;
  private long carriedDebt;
  private long adjusted;
  private long paidByNotice;
  private long paidSpontaneously;
  private long carriedCredit;
  private long refunded;
  private int mealCount;
  private int movements;

  void add(Posting posting) {
    long amount = posting.amountCents();
    switch (posting.kind()) {
      case MEAL, LATE_CANCELLED_MEAL, MEAL_REVERSAL, TARIFF_DIFFERENCE, DIFFERENCE_REVERSAL,
          MEAL_VOID -> meals = Math.subtractExact(meals, amount);
      case ENROLMENT_FEE -> fees = Math.subtractExact(fees, amount);
      case CARRIED_DEBT -> carriedDebt = Math.subtractExact(carriedDebt, amount);
      case ADJUSTMENT, RELIEF -> adjusted = Math.subtractExact(adjusted, amount);
      case NOTICE_PAYMENT -> paidByNotice = Math.addExact(paidByNotice, amount);
      case TOP_UP -> paidSpontaneously = Math.addExact(paidSpontaneously, amount);
      case CARRIED_CREDIT -> carriedCredit = Math.addExact(carriedCredit, amount);
      case REFUND -> refunded = Math.subtractExact(refunded, amount);
    }
    mealCount += posting.meals();
    movements++;
  }

  /** What is added to each of the {@link #COLUMNS}, of one account after the other. */
  static long[] rowByRow(Collection<AccountSums> accounts) {
    var rows = LongBuffer.allocate(accounts.size() * COLUMNS.size());
    accounts.forEach(of -> rows
        .put(of.meals).put(of.fees).put(of.carriedDebt).put(of.adjusted)
        .put(of.paidByNotice).put(of.paidSpontaneously).put(of.carriedCredit).put(of.refunded)
        .put(of.mealCount).put(of.movements));
    return rows.array();
  }
}
