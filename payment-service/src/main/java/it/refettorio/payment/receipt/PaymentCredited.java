package it.refettorio.payment.receipt;

import it.refettorio.payment.notice.PaymentNotice;
import java.util.List;

/**
 * Money arrived for a notice of ours; told inside the transaction that keeps the receipt.
 *
 * @param lines how the money splits; they add up to the receipt's amount
 */
public record PaymentCredited(
    PaymentReceipt receipt, PaymentNotice notice, List<CreditLine> lines) {

  public PaymentCredited {
    lines = List.copyOf(lines);
  }
}
