package it.refettorio.payment.receipt;

import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.ArrivedReceipt.Person;
import it.refettorio.payment.receipt.ArrivedReceipt.Provider;
import java.time.Instant;
import java.util.UUID;

/** Receipts for tests that need no database. */
public final class AReceipt {

  private AReceipt() {}

  public static PaymentCredited crediting(PaymentNotice notice, long paidCents, Instant paidAt) {
    var arrived = new ArrivedReceipt("5d1c0f6a9b1e4c3fa0d2b7e8c9f01234", "01234567890",
        notice.number(), notice.number().iuv(), paidCents, notice.reason(),
        new Person(notice.debtorTaxCode(), notice.debtorName()), null,
        new Provider("PSPESEMP", "11223344556", "Banca Esempio SpA"), "creditCard", null, paidAt,
        null, null, false, "<receipt/>");
    var receipt = new PaymentReceipt(
        UUID.randomUUID(), arrived, notice, ReceiptMatch.CREDITED, paidAt.plusSeconds(3));
    return new PaymentCredited(receipt, notice, CreditLine.split(notice.lines(), paidCents));
  }
}
