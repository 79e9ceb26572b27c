package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A payment notice and how far it is. Keyed by notice number. */
public sealed interface NoticeEvent extends Event {

  /**
   * How long a payment may be under way after the browser came back: the life of a payment token.
   * Within it the family is not offered to pay again. That it is over changes no notice, and is not
   * told.
   */
  Duration PAYMENT_UNDER_WAY = Duration.ofMinutes(30);

  String noticeNumber();

  @Override
  default String key() {
    return noticeNumber();
  }

  /**
   * Whether a payment is being confirmed (in verifica).
   *
   * @param since when that began, or null if it did not
   */
  static boolean isBeingChecked(Instant since, Instant now) {
    return since != null && since.isAfter(checkedAfter(now));
  }

  /** A payment is being confirmed if that began later than this. */
  static Instant checkedAfter(Instant now) {
    return now.minus(PAYMENT_UNDER_WAY);
  }

  /**
   * The notice as it is now.
   *
   * @param noticeNumber the 18 digits (codice avviso)
   * @param iuv the 17 digits that identify the single payment
   * @param reason the text shown to the payer (causale); no personal data
   * @param dueDate the last day on which it can be paid
   * @param checkingSince when a payment began to be confirmed (in verifica), or null; for how long
   *     it counts, see {@link NoticeEvent#isBeingChecked}
   * @param issuedAt when it was made; null on notices told before this was told
   */
  record NoticeState(
      String noticeNumber,
      String iuv,
      HolderId holderId,
      PaymentChannel channel,
      NoticeStatus status,
      long amountCents,
      String reason,
      LocalDate dueDate,
      Instant checkingSince,
      Instant issuedAt)
      implements NoticeEvent {

    public NoticeState {
      requireNonNull(noticeNumber);
      requireNonNull(iuv);
      requireNonNull(holderId);
      requireNonNull(channel);
      requireNonNull(status);
      requireNonNull(reason);
      requireNonNull(dueDate);
      if (amountCents <= 0) {
        throw new IllegalArgumentException("A notice without an amount");
      }
    }
  }

  enum NoticeStatus {
    PAYABLE,
    PAID,
    EXPIRED,
    CANCELLED
  }
}
