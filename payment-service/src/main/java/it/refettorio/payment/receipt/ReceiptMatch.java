package it.refettorio.payment.receipt;

/** What a receipt turned out to be. */
public enum ReceiptMatch {
  /** The first of its notice: the family has the money in the wallet. */
  CREDITED,
  /** Another payment of a notice that was paid already: to be given back. */
  SECOND_PAYMENT,
  /** Of a notice that is not ours: other software of the same creditor issued it. */
  FOREIGN
}
