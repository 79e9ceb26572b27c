/**
 * Payment notices: what someone is asked to pay, under a number that pagoPA knows. Tables {@code
 * payment_notice}, {@code payment_notice_line}, sequence {@code notice_base}.
 *
 * <p>Invariants: a notice number never comes twice; the lines add up to the amount; only a receipt
 * makes a notice paid, and a receipt does so even after the notice was closed, because the money
 * was taken; a debt (channel NOTICE) neither lapses nor can the family give it up; a family has at
 * most one open top-up of the same content. Every change is told as {@link
 * it.refettorio.payment.notice.NoticeChanged} in the transaction that makes it.
 */
package it.refettorio.payment.notice;
