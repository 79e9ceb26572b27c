package it.refettorio.payment.receipt;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.notice.PaymentNotice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to receipts: keeps what arrives and says what it is. */
@Component
public class Receipts {

  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

  private final ReceiptRepository receipts;
  private final ReceiptLockStore locks;
  private final Notices notices;
  private final CreditorSettings creditor;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Receipts(ReceiptRepository receipts, ReceiptLockStore locks, Notices notices,
      CreditorSettings creditor, ApplicationEventPublisher events, Clock clock) {
    this.receipts = receipts;
    this.locks = locks;
    this.notices = notices;
    this.creditor = creditor;
    this.events = events;
    this.clock = clock;
  }

  /** When this returns the receipt is durable and everything that follows from it is in line. */
  @Transactional
  public Taken take(ArrivedReceipt arrived) {
    locks.oneAtATime(arrived.creditor(), arrived.receiptId());
    if (receipts.existsByEcFiscalCodeAndReceiptId(arrived.creditor(), arrived.receiptId())) {
      return new Taken.KnownAlready();
    }
    var notice = creditor.fiscalCode().equals(arrived.creditor())
        ? notices.lock(arrived.noticeNumber()) : Optional.<PaymentNotice>empty();
    if (notice.isEmpty()) {
      keep(arrived, null, ReceiptMatch.FOREIGN);
      return new Taken.Kept(ReceiptMatch.FOREIGN);
    }
    var paidAt = arrived.paidAt() == null ? clock.instant() : arrived.paidAt();
    if (!notices.receiptArrived(
        notice.get(), arrived.receiptId(), paidAt, arrived.amountCents())) {
      keep(arrived, notice.get(), ReceiptMatch.SECOND_PAYMENT);
      LOG.warn("A notice was paid twice; the second receipt is kept: receiptId={}",
          arrived.receiptId());
      return new Taken.PaidAlready();
    }
    var receipt = keep(arrived, notice.get(), ReceiptMatch.CREDITED);
    var lines = CreditLine.split(notice.get().lines(), arrived.amountCents());
    events.publishEvent(new PaymentCredited(receipt, notice.get(), lines));
    return new Taken.Kept(ReceiptMatch.CREDITED);
  }

  private PaymentReceipt keep(ArrivedReceipt arrived, PaymentNotice notice, ReceiptMatch match) {
    return receipts.saveAndFlush(
        new PaymentReceipt(ids.generate(), arrived, notice, match, clock.instant()));
  }

  /** The receipt that paid a notice. */
  public Optional<PaymentReceipt> creditedFor(UUID noticeId) {
    return receipts.findByNoticeIdAndMatch(noticeId, ReceiptMatch.CREDITED);
  }

  public List<PaymentReceipt> latest(int count) {
    return receipts.findByOrderByReceivedAtDesc(Limit.of(count));
  }

  /** The latest receipts at which somebody should look. */
  public List<PaymentReceipt> anomalies(int count) {
    return receipts.anomalies(Limit.of(count));
  }
}
