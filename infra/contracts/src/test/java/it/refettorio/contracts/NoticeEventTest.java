package it.refettorio.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticeEventTest {

  private static final Instant BACK = Instant.parse("2026-11-16T08:00:00Z");

  @Test
  void aPaymentIsBeingConfirmedForHalfAnHourAfterTheBrowserCameBack() {
    assertThat(NoticeEvent.isBeingChecked(BACK, BACK)).isTrue();
    assertThat(NoticeEvent.isBeingChecked(BACK, Instant.parse("2026-11-16T08:29:59Z"))).isTrue();
    assertThat(NoticeEvent.isBeingChecked(BACK, Instant.parse("2026-11-16T08:30:00Z"))).isFalse();
  }

  @Test
  void aPaymentThatNeverBeganIsNotBeingConfirmed() {
    assertThat(NoticeEvent.isBeingChecked(null, BACK)).isFalse();
  }
}
