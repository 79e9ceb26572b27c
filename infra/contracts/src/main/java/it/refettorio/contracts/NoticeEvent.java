package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/** A payment notice and how far it is. Keyed by notice number. */
public sealed interface NoticeEvent extends Event {

  String noticeNumber();

  @Override
  default String key() {
    return noticeNumber();
  }

  /**
   * The notice as it is now.
   *
   * @param noticeNumber the 18 digits (codice avviso)
   * @param iuv the 17 digits that identify the single payment
   * @param reason the text shown to the payer (causale); no personal data
   * @param dueDate the last day on which it can be paid
   * @param checkingSince since when a payment is being confirmed (in verifica), or null
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
