package it.refettorio.payment.pages;

import it.refettorio.payment.notice.NoticeLine;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.PaymentReceipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice and what can be done with it.
 *
 * @param path where this page stands
 * @param debt whether it asks for what is owed; otherwise it is a top-up
 * @param unconfirmed whether the family came back from a payment long ago and no receipt came
 * @param message key of what just happened on the way to or from pagoPA, or null
 * @param receipt what the family can show as proof; null until it is paid
 * @param formId for giving it up
 */
public record NoticeView(String path, boolean debt, Standing standing, boolean unconfirmed,
    String message, long amountCents, String reason, String noticeNumber, String iuv,
    LocalDate dueDate, String debtorName, List<NoticeLine> lines, Instant checkingSince,
    Receipt receipt, UUID formId) {

  /** @param paidCents may differ from the notice's amount */
  public record Receipt(String id, Instant paidAt, long paidCents, String provider) {}

  static NoticeView of(PaymentNotice notice, Standing standing, String message,
      Optional<PaymentReceipt> receipt, UUID formId) {
    return new NoticeView(NoticePage.path(notice), notice.isDebt(), standing,
        standing.isPayable() && notice.checkingSince() != null, message,
        notice.amountCents(), notice.reason(), notice.number().grouped(), notice.number().iuv(),
        notice.dueDate(), notice.debtorName(), notice.lines(), notice.checkingSince(),
        receipt.map(one -> new Receipt(one.receiptId(), one.paymentAt(), one.amountCents(),
            one.providerName())).orElse(null),
        formId);
  }

  public boolean isToPay() {
    return standing.isPayable();
  }

  public boolean isBeingChecked() {
    return standing == Standing.CHECKING;
  }
}
