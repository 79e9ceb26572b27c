package it.refettorio.payment.pages;

import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.PaymentNotice;
import java.time.LocalDate;

/**
 * A notice to be paid elsewhere, as it is printed.
 *
 * @param debt whether it can still be paid after the due date
 * @param qr the address of the code's image
 */
public record PrintedNotice(String creditor, String office, String creditorCode, String debtor,
    String debtorCode, String reason, long amountCents, LocalDate dueDate, boolean debt,
    String noticeNumber, String qr) {

  static PrintedNotice of(PaymentNotice notice, CreditorSettings creditor) {
    return new PrintedNotice(creditor.companyName(), creditor.officeName(), creditor.fiscalCode(),
        notice.debtorName(), notice.debtorTaxCode(), notice.reason(), notice.amountCents(),
        notice.dueDate(), notice.isDebt(), notice.number().grouped(),
        NoticeQr.image(NoticeQr.content(notice, creditor.fiscalCode())));
  }
}
