package it.refettorio.payment.notice;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes top-ups that nobody paid in time, so that they stay out of lists of debts; debts
 * themselves never lapse. The station refuses such top-ups from the first minute after the due
 * date anyway; this is the bookkeeping of it.
 */
@Component
class ExpiryJob {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);

  private final Notices notices;

  ExpiryJob(Notices notices) {
    this.notices = notices;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void expireOverdueNotices() {
    long expired = notices.overdue().stream().filter(notices::expire).count();
    if (expired > 0) {
      LOG.info("Top-ups expired unpaid: count={}", expired);
    }
  }
}
