package it.refettorio.payment.pages;

import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.PaymentReceipt;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the accounts office sees: anomalies first, then the latest receipts and notices.
 *
 * @param waitingDues debts whose family is not known yet, so that no notice could be made
 */
public record OfficePaymentsView(List<Receipt> anomalies, List<Receipt> receipts,
    List<Notice> notices, long waitingDues) {

  /**
   * @param expectedCents amount of the notice; null for a foreign receipt
   * @param reasons keys of what is unusual about it
   */
  public record Receipt(Instant receivedAt, String receiptId, String noticeNumber, String debtor,
      String provider, long amountCents, Long expectedCents, List<String> reasons) {}

  public record Notice(Instant issuedAt, String noticeNumber, String debtor, boolean debt,
      String reason, LocalDate dueDate, long amountCents, Standing standing) {}

  static OfficePaymentsView of(List<PaymentReceipt> anomalies, List<PaymentReceipt> receipts,
      List<PaymentNotice> notices, long waitingDues, Clock clock) {
    return new OfficePaymentsView(
        anomalies.stream().map(OfficePaymentsView::receipt).toList(),
        receipts.stream().map(OfficePaymentsView::receipt).toList(),
        notices.stream()
            .map(notice -> new Notice(notice.issuedAt(), notice.number().grouped(),
                notice.debtorName(), notice.isDebt(), notice.reason(), notice.dueDate(),
                notice.amountCents(), Standing.of(notice, clock)))
            .toList(),
        waitingDues);
  }

  private static Receipt receipt(PaymentReceipt receipt) {
    return new Receipt(receipt.receivedAt(), receipt.receiptId(),
        receipt.noticeNumber().grouped(), receipt.debtor().name(), receipt.providerName(),
        receipt.amountCents(), receipt.expectedCents(), reasons(receipt));
  }

  private static List<String> reasons(PaymentReceipt receipt) {
    var reasons = new ArrayList<String>();
    reasons.add("receipt.match." + receipt.match());
    if (receipt.isOfOtherAmount()) {
      reasons.add("receipt.otherAmount");
    }
    if (receipt.paidWhileClosed()) {
      reasons.add("receipt.paidWhileClosed");
    }
    if (receipt.standIn()) {
      reasons.add("receipt.standIn");
    }
    return List.copyOf(reasons);
  }
}
