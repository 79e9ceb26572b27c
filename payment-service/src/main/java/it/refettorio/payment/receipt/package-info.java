/**
 * Receipts of the Node: the proof that money was taken. Table {@code payment_receipt}.
 *
 * <p>Invariants: each receipt (creditor and receipt id) is kept once, whatever it says, before the
 * Node hears OK; a notice is credited by one receipt only; a receipt is never changed or deleted.
 * Crediting is told as {@link it.refettorio.payment.receipt.PaymentCredited} in the transaction
 * that keeps the receipt and closes the notice.
 */
package it.refettorio.payment.receipt;
