package it.refettorio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventMetricsTest {

  @Test
  void addsWhatWaitsInTheOutboxAndInEveryInbox() {
    assertThat(EventMetrics.waiting("""
        # HELP refettorio_outbox_depth Events not yet sent
        # TYPE refettorio_outbox_depth gauge
        refettorio_outbox_depth{application="wallet"} 2.0
        refettorio_inbox_lag{topic="attendance.meal.v1"} 1.2E3
        refettorio_inbox_lag{topic="enrolment.family.v1"} 0.0
        jvm_threads_live_threads 40.0
        """)).isEqualTo(1202);
  }

  @Test
  void anUnknownLagIsNotQuiet() {
    assertThat(EventMetrics.waiting("refettorio_inbox_lag{topic=\"x\"} NaN\n")).isPositive();
  }
}
