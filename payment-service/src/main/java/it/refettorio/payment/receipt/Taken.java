package it.refettorio.payment.receipt;

/** What became of a receipt that arrived. In every case it is in the database. */
public sealed interface Taken {

  /** Kept for the first time; the sender may forget it. */
  record Kept(ReceiptMatch match) implements Taken {}

  /** The very same receipt was kept before. */
  record KnownAlready() implements Taken {}

  /** Another receipt paid this notice before; this one is kept for a refund. */
  record PaidAlready() implements Taken {}
}
