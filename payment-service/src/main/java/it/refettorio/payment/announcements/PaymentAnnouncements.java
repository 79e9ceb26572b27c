package it.refettorio.payment.announcements;

import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.ReceiptEvent.Party;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.notice.NoticeChanged;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.CreditLine;
import it.refettorio.payment.receipt.PaymentCredited;
import it.refettorio.payment.refund.Refund;
import it.refettorio.payment.refund.RefundRecorded;
import it.refettorio.starter.control.TouchedDays;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.starter.time.TimeConfiguration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the other services hear of payments. */
@Component
class PaymentAnnouncements {

  private final Outbox outbox;
  private final TouchedDays touched;

  PaymentAnnouncements(Outbox outbox, TouchedDays touched) {
    this.outbox = outbox;
    this.touched = touched;
  }

  @EventListener
  void announce(NoticeChanged changed) {
    outbox.append(Announcement.state(Topics.NOTICE, stateOf(changed.notice()),
        changed.notice().revision(), changed.cause()));
  }

  @EventListener
  void announce(PaymentCredited credited) {
    touched.touch(Topics.RECEIPT, List.of(LocalDate.ofInstant(
        credited.receipt().paymentAt(), TimeConfiguration.ROME)));
    outbox.append(Announcement.fact(
        Topics.RECEIPT, factOf(credited), credited.receipt().receiptId()));
  }

  @EventListener
  void announce(RefundRecorded recorded) {
    touched.touch(Topics.RECEIPT, List.of(recorded.refund().paidOn()));
    outbox.append(Announcement.fact(
        Topics.RECEIPT, factOf(recorded.refund()), recorded.cause()));
  }

  static NoticeState stateOf(PaymentNotice notice) {
    return new NoticeState(
        notice.number().value(), notice.number().iuv(), notice.holderId(), notice.channel(),
        statusOf(notice), notice.amountCents(), notice.reason(), notice.dueDate(),
        notice.checkingSince(), notice.issuedAt());
  }

  static PaymentReceived factOf(PaymentCredited credited) {
    var receipt = credited.receipt();
    var notice = credited.notice();
    return new PaymentReceived(
        receipt.receiptId(), notice.number().value(), notice.number().iuv(), notice.holderId(),
        notice.channel(), receipt.amountCents(),
        credited.lines().stream().map(PaymentAnnouncements::line).toList(),
        new Party(receipt.debtor().taxCode(), receipt.debtor().name()),
        receipt.payer().map(payer -> new Party(payer.taxCode(), payer.name())).orElse(null),
        receipt.providerName(), receipt.paymentAt());
  }

  static RefundPaid factOf(Refund refund) {
    return new RefundPaid(
        refund.id().toString(), refund.holderId(), refund.amountCents(),
        List.of(new ReceiptEvent.Line(
            refund.pupilId(), refund.service(), refund.amountCents())),
        refund.paymentOrder(), refund.reason(), refund.paidOn());
  }

  private static ReceiptEvent.Line line(CreditLine line) {
    return new ReceiptEvent.Line(
        new PupilId(line.pupilId()), line.service(), line.amountCents());
  }

  private static NoticeStatus statusOf(PaymentNotice notice) {
    return switch (notice.state()) {
      case PAYABLE -> NoticeStatus.PAYABLE;
      case PAID -> NoticeStatus.PAID;
      case EXPIRED -> NoticeStatus.EXPIRED;
      case CANCELLED -> NoticeStatus.CANCELLED;
    };
  }
}
