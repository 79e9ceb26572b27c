package it.refettorio.contracts;

/** How a payment came about. */
public enum PaymentChannel {
  /** The municipality issued the notice (pagamento atteso). */
  NOTICE,
  /** The family topped up on its own (pagamento spontaneo). */
  SPONTANEOUS
}
