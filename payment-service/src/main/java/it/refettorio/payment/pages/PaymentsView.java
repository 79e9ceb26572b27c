package it.refettorio.payment.pages;

import it.refettorio.payment.notice.PaymentNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A family's top-ups and payments, latest first. */
public record PaymentsView(List<Row> rows) {

  /** @param paidAt null until it is paid */
  public record Row(String href, Instant issuedAt, String reason, String noticeNumber,
      long amountCents, Standing standing, Instant paidAt) {}

  static PaymentsView of(List<PaymentNotice> notices, Clock clock) {
    return new PaymentsView(notices.stream()
        .map(notice -> new Row(NoticePage.path(notice), notice.issuedAt(), notice.reason(),
            notice.number().grouped(), notice.amountCents(), Standing.of(notice, clock),
            notice.paidAt()))
        .toList());
  }
}
