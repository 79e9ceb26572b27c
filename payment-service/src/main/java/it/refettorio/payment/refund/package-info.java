/**
 * Refunds: what the municipality gave back to a family by an order to its treasurer. Table {@code
 * refund}.
 *
 * <p>Invariants: an order is recorded once for a family; a refund is told as {@link
 * it.refettorio.payment.refund.RefundRecorded} in the transaction that keeps it, and stays as it
 * is. Whether the family has that much to its credit is the ledger's knowledge, not asked here.
 */
package it.refettorio.payment.refund;
