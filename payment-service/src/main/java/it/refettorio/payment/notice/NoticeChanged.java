package it.refettorio.payment.notice;

/**
 * A notice came to be or changed; told inside the transaction.
 *
 * @param cause the form, receipt or job behind it
 */
public record NoticeChanged(PaymentNotice notice, String cause) {}
