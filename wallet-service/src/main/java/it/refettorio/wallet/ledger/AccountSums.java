package it.refettorio.wallet.ledger;

/** What some movements add to the sums of their account and year, in cents. */
final class AccountSums {

  long meals;
  long fees;
  long carriedDebt;
  long adjusted;
  long paidByNotice;
  long paidSpontaneously;
  long carriedCredit;
  long refunded;
  int mealCount;
  int movements;

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
}
