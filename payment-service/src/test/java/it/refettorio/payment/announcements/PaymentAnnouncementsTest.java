package it.refettorio.payment.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.Samples;
import it.refettorio.payment.notice.ANotice;
import it.refettorio.payment.receipt.AReceipt;
import it.refettorio.payment.refund.Refund;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentAnnouncementsTest {

  private static final UUID HOLDER = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  @Test
  void tellsOfAPaymentAsTheGoldenSampleDoes() {
    var sample = Samples.of(PaymentReceived.class);
    var notice = ANotice.ofTenMeals(
        sample.holderId().value(), sample.lines().getFirst().pupilId().value(), "Ricarica");

    var told = PaymentAnnouncements.factOf(
        AReceipt.crediting(notice, sample.amountCents(), sample.paidAt()));

    assertThat(told).isEqualTo(sample);
  }

  @Test
  void tellsOfARefundAsTheGoldenSampleDoes() {
    var sample = Samples.of(RefundPaid.class);
    var line = sample.lines().getFirst();
    var refund = new Refund(UUID.fromString(sample.refundId()), sample.holderId(),
        "Alberto Molteni", line.pupilId(), "Emma Molteni", line.service(), sample.amountCents(),
        sample.paymentOrder(), sample.reason(), sample.paidOn(), ANotice.ISSUED,
        UUID.randomUUID());

    assertThat(PaymentAnnouncements.factOf(refund)).isEqualTo(sample);
  }

  @Test
  void tellsOfANoticeAsTheGoldenSampleDoes() {
    var sample = Samples.of(NoticeState.class);
    var notice = ANotice.ofTenMeals(HOLDER, UUID.randomUUID(), sample.reason());

    assertThat(PaymentAnnouncements.stateOf(notice)).isEqualTo(sample);
  }
}
