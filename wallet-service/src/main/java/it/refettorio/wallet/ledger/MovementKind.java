package it.refettorio.wallet.ledger;

/** What a movement is. */
public enum MovementKind {
  /** A meal that was eaten, or was booked and not cancelled. */
  MEAL,
  /** A meal whose absence came after the cutoff. */
  LATE_CANCELLED_MEAL,
  /** A charged meal given back. */
  MEAL_REVERSAL,
  /** What a charged meal costs less or more under a later version of the tariff. */
  TARIFF_DIFFERENCE,
  /** A difference taken back together with its meal. */
  DIFFERENCE_REVERSAL,
  /** A meal said not to count before anybody said that it does; moves nothing. */
  MEAL_VOID,
  /** The yearly fee of a service. */
  ENROLMENT_FEE,
  /** What was owed when the account came over from elsewhere. */
  CARRIED_DEBT,
  /** What was left when the account came over from elsewhere. */
  CARRIED_CREDIT,
  /** A correction by the office, either way. */
  ADJUSTMENT,
  /** A debt that the office let go. */
  RELIEF,
  /** A payment the family made on its own. */
  TOP_UP,
  /** A payment of an issued notice. */
  NOTICE_PAYMENT,
  /** Money given back to the family. */
  REFUND;

  /** Whether it counts as paid; what does not counts as consumed. */
  public boolean ofPayment() {
    return switch (this) {
      case TOP_UP, NOTICE_PAYMENT, REFUND, CARRIED_CREDIT -> true;
      case MEAL, LATE_CANCELLED_MEAL, MEAL_REVERSAL, TARIFF_DIFFERENCE, DIFFERENCE_REVERSAL,
          MEAL_VOID, ENROLMENT_FEE, CARRIED_DEBT, ADJUSTMENT, RELIEF -> false;
    };
  }

  /** Whether it belongs to a meal. */
  public boolean ofMeal() {
    return switch (this) {
      case MEAL, LATE_CANCELLED_MEAL, MEAL_REVERSAL, TARIFF_DIFFERENCE, DIFFERENCE_REVERSAL,
          MEAL_VOID -> true;
      case ENROLMENT_FEE, CARRIED_DEBT, CARRIED_CREDIT, ADJUSTMENT, RELIEF, TOP_UP,
          NOTICE_PAYMENT, REFUND -> false;
    };
  }
}
