package it.refettorio.wallet.ledger;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.FeeEvent;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.ReceiptEvent.Line;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.starter.inbox.Received;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The movement of each fact that is one movement. */
final class Postings {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private Postings() {}

  static Posting ofReceipt(Received<ReceiptEvent> received) {
    return switch (received.event()) {
      case PaymentReceived payment -> new Posting(
          "receipt:" + payment.receiptId(), payment.holderId().value(),
          onlyPupil(payment.lines()), onlyService(payment.lines()),
          switch (payment.channel()) {
            case NOTICE -> MovementKind.NOTICE_PAYMENT;
            case SPONTANEOUS -> MovementKind.TOP_UP;
          },
          LocalDate.ofInstant(payment.paidAt(), ROME), payment.amountCents(), 0, null, null,
          payment.noticeNumber(), null, null, null, received.id());
      case RefundPaid refund -> new Posting(
          "refund:" + refund.refundId(), refund.holderId().value(), onlyPupil(refund.lines()),
          onlyService(refund.lines()), MovementKind.REFUND, refund.paidOn(),
          Math.negateExact(refund.amountCents()), 0, null, null, refund.paymentOrder(),
          refund.reason(), null, null, received.id());
    };
  }

  /** The pupil of a payment that is for one alone; the wallet itself is the family's. */
  private static UUID onlyPupil(List<Line> lines) {
    var pupils = lines.stream().map(line -> line.pupilId().value()).distinct().toList();
    return pupils.size() == 1 ? pupils.getFirst() : null;
  }

  private static String onlyService(List<Line> lines) {
    var services = lines.stream().map(line -> line.service().name()).distinct().toList();
    return services.size() == 1 ? services.getFirst() : null;
  }

  static Posting ofFee(Received<FeeEvent> received) {
    return switch (received.event()) {
      case EnrolmentFeeCharged fee -> new Posting(
          "fee:" + fee.feeId(), fee.holderId().value(), fee.pupilId().value(),
          fee.service().name(), MovementKind.ENROLMENT_FEE, fee.chargedOn(),
          Math.negateExact(fee.amountCents()), 0, null, null, null, null, fee.act(), null,
          received.id());
    };
  }

  /** An entry is its own evidence, whichever record it travels in: its id stands for the event. */
  static Posting ofEntry(EntryEvent entry) {
    return switch (entry) {
      case OpeningBalanceCarried opening -> entry(
          opening, null, null,
          opening.amountCents() < 0 ? MovementKind.CARRIED_DEBT : MovementKind.CARRIED_CREDIT,
          opening.date(), opening.recordedBy(), null, opening.act());
      case AdjustmentMade adjustment -> entry(
          adjustment, adjustment.pupilId(), adjustment.service(), MovementKind.ADJUSTMENT,
          adjustment.date(), adjustment.recordedBy(), adjustment.reason(), null);
      case ReliefGranted relief -> entry(
          relief, relief.pupilId(), relief.service(), MovementKind.RELIEF, relief.date(),
          relief.recordedBy(), relief.reason(), relief.act());
    };
  }

  private static Posting entry(
      EntryEvent entry, PupilId pupil, DemandService service, MovementKind kind, LocalDate date,
      UUID recordedBy, String reason, String act) {
    return new Posting(
        "entry:" + entry.entryId(), entry.holderId().value(),
        pupil == null ? null : pupil.value(), service == null ? null : service.name(), kind,
        date, entry.amountCents(), 0, null, null, recordedBy.toString(), reason, act, null,
        UUID.fromString(entry.entryId()));
  }
}
