package it.refettorio.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.payment.notice.NoticeState.Trigger;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentNoticeTest {

  private final PaymentNotice notice =
      ANotice.ofTenMeals(UUID.randomUUID(), UUID.randomUUID(), "Ricarica mensa scolastica");

  @Test
  void canBePaidOnItsDueDateAndNotTheDayAfter() {
    assertThat(notice.isPayableOn(notice.dueDate())).isTrue();
    assertThat(notice.isPayableOn(notice.dueDate().plusDays(1))).isFalse();
  }

  @Test
  void aDebtIsPayableAfterItsDueDateAndNobodyCanGiveItUp() {
    var debt = ANotice.ofADebt();

    assertThat(debt.isPayableOn(debt.dueDate().plusYears(1))).isTrue();
    assertThat(debt.happened(Trigger.DUE_DATE_PASSED, ANotice.ISSUED)).isFalse();
    assertThat(debt.happened(Trigger.HOLDER_CANCELLED, ANotice.ISSUED)).isFalse();
    assertThat(debt.revision()).isEqualTo(1);
    assertThat(debt.happened(Trigger.RECEIPT_ARRIVED, ANotice.ISSUED)).isTrue();
    assertThat(debt.paidWhileClosed()).isFalse();
  }

  @Test
  void isBeingCheckedForHalfAnHourAfterTheBrowserCameBack() {
    notice.browserReturned(ANotice.ISSUED);

    assertThat(notice.isBeingChecked(ANotice.ISSUED.plus(Duration.ofMinutes(29)))).isTrue();
    assertThat(notice.isBeingChecked(ANotice.ISSUED.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(notice.state()).isEqualTo(NoticeState.PAYABLE);
  }

  @ParameterizedTest
  @EnumSource(Trigger.class)
  void isBeingCheckedNoMoreOnceItIsClosed(Trigger trigger) {
    notice.browserReturned(ANotice.ISSUED);

    notice.happened(trigger, ANotice.ISSUED.plusSeconds(60));

    assertThat(notice.checkingSince()).isNull();
  }

  @Test
  void countsFromTheFirstReturnHoweverOftenThePageIsReloaded() {
    notice.browserReturned(ANotice.ISSUED);
    long revision = notice.revision();

    assertThat(notice.browserReturned(ANotice.ISSUED.plus(Duration.ofMinutes(40)))).isFalse();

    assertThat(notice.checkingSince()).isEqualTo(ANotice.ISSUED);
    assertThat(notice.revision()).isEqualTo(revision);
  }

  @Test
  void countsTheFirstReturnAfterANewVisitToThePaymentPage() {
    var later = ANotice.ISSUED.plus(Duration.ofMinutes(40));
    notice.browserReturned(ANotice.ISSUED);

    notice.wentToCheckout();

    assertThat(notice.browserReturned(later)).isTrue();
    assertThat(notice.browserReturned(later.plusSeconds(60))).isFalse();
    assertThat(notice.checkingSince()).isEqualTo(later);
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
