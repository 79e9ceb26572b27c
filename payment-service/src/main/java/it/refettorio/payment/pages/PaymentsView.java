package it.refettorio.payment.pages;

import it.refettorio.payment.notice.PaymentNotice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A family's debts, most pressing first, and its top-ups and payments, latest first. */
public record PaymentsView(List<Debt> debts, List<Row> rows) {

  /** Something owed and not yet paid. */
  public record Debt(String href, String reason, String noticeNumber, long amountCents,
      LocalDate dueDate, Standing standing) {}

  /** @param paidAt null until it is paid */
  public record Row(String href, Instant issuedAt, String reason, String noticeNumber,
      long amountCents, Standing standing, Instant paidAt) {}

  static PaymentsView of(List<PaymentNotice> owed, List<PaymentNotice> notices, Clock clock) {
    return new PaymentsView(owed.stream()
        .map(notice -> new Debt(NoticePage.path(notice), notice.reason(),
            notice.number().grouped(), notice.amountCents(), notice.dueDate(),
            Standing.of(notice, clock)))
        .toList(), notices.stream()
        .map(notice -> new Row(NoticePage.path(notice), notice.issuedAt(), notice.reason(),
            notice.number().grouped(), notice.amountCents(), Standing.of(notice, clock),
            notice.paidAt()))
        .toList());
  }
}
