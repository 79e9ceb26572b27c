package it.refettorio.wallet.ledger;

/** What a movement is. */
public enum MovementKind {
  /** A meal that was eaten, or was booked and not cancelled. */
  MEAL,
  /** A meal whose absence came after the cutoff. */
  LATE_CANCELLED_MEAL,
  /** A charged meal given back. */
  MEAL_REVERSAL,
  /** A payment the family made on its own. */
  TOP_UP,
  /** A payment of an issued notice. */
  NOTICE_PAYMENT
}
