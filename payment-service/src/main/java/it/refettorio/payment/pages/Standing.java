package it.refettorio.payment.pages;

import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.starter.ui.Tone;
import java.time.Clock;
import java.time.LocalDate;

/** How far a notice is, as people are told. */
public enum Standing {
  TO_PAY(Tone.INFO),
  /** A debt after its due date: still to be paid. */
  OVERDUE(Tone.WARNING),
  CHECKING(Tone.WARNING),
  PAID(Tone.SUCCESS),
  EXPIRED(Tone.NEUTRAL),
  CANCELLED(Tone.NEUTRAL);

  private final Tone tone;

  Standing(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }

  /** Whether a payment can begin. */
  public boolean isPayable() {
    return this == TO_PAY || this == OVERDUE;
  }

  /** The key of its words. */
  public String key() {
    return "standing." + name();
  }

  static Standing of(PaymentNotice notice, Clock clock) {
    return switch (notice.state()) {
      case PAID -> PAID;
      case EXPIRED -> EXPIRED;
      case CANCELLED -> CANCELLED;
      case PAYABLE -> {
        if (notice.isBeingChecked(clock.instant())) {
          yield CHECKING;
        }
        var today = LocalDate.now(clock);
        if (!today.isAfter(notice.dueDate())) {
          yield TO_PAY;
        }
        yield notice.isPayableOn(today) ? OVERDUE : EXPIRED;
      }
    };
  }
}
