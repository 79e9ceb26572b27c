package it.refettorio.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.payment.notice.NoticeState.Trigger;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentNoticeTest {

  private final PaymentNotice notice =
      ANotice.ofTenMeals(UUID.randomUUID(), UUID.randomUUID(), "Ricarica mensa scolastica");

  @Test
  void canBePaidOnItsDueDateAndNotTheDayAfter() {
    assertThat(notice.isPayableOn(notice.dueDate())).isTrue();
    assertThat(notice.isPayableOn(notice.dueDate().plusDays(1))).isFalse();
  }

  @Test
  void isBeingCheckedForHalfAnHourAfterTheBrowserCameBack() {
    notice.browserReturned(ANotice.ISSUED);

    assertThat(notice.isBeingChecked(ANotice.ISSUED.plus(Duration.ofMinutes(29)))).isTrue();
    assertThat(notice.isBeingChecked(ANotice.ISSUED.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(notice.state()).isEqualTo(NoticeState.PAYABLE);
  }

  @Test
  void remembersThatItWasPaidAfterItWasClosed() {
    notice.happened(Trigger.DUE_DATE_PASSED, ANotice.ISSUED);

    assertThat(notice.happened(Trigger.RECEIPT_ARRIVED, ANotice.ISSUED)).isTrue();

    assertThat(notice.paidWhileClosed()).isTrue();
    assertThat(notice.state()).isEqualTo(NoticeState.PAID);
  }

  @Test
  void isPaidOnce() {
    notice.happened(Trigger.RECEIPT_ARRIVED, ANotice.ISSUED);
    long revision = notice.revision();

    assertThat(notice.happened(Trigger.RECEIPT_ARRIVED, ANotice.ISSUED)).isFalse();
    assertThat(notice.revision()).isEqualTo(revision);
  }

  @Test
  void ignoresABrowserThatComesBackToAPaidNotice() {
    notice.happened(Trigger.RECEIPT_ARRIVED, ANotice.ISSUED);

    assertThat(notice.browserReturned(ANotice.ISSUED)).isFalse();
    assertThat(notice.checkingSince()).isNull();
  }
}
