package it.refettorio.payment.refund;

/**
 * A refund was written down; told inside the transaction that keeps it.
 *
 * @param cause the form behind it
 */
public record RefundRecorded(Refund refund, String cause) {}
