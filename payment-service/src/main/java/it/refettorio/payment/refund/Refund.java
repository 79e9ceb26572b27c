package it.refettorio.payment.refund;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money given back.
 *
 * @param amountCents more than zero, at most {@link #MOST_CENTS}
 * @param paymentOrder the order to the treasurer (mandato)
 * @param reason in the office's words; the family reads it
 * @param paidOn the day that counts
 * @param recordedBy the person of the office who wrote it down
 */
public record Refund(
    UUID id,
    HolderId holderId,
    String holderName,
    PupilId pupilId,
    String pupilName,
    DemandService service,
    long amountCents,
    String paymentOrder,
    String reason,
    LocalDate paidOn,
    Instant recordedAt,
    UUID recordedBy) {

  /** Above this somebody has typed a digit too many. */
  public static final long MOST_CENTS = 1_000_000;

  public static final int LONGEST_ORDER = 40;
  public static final int LONGEST_REASON = 140;

  public Refund {
    if (amountCents <= 0 || amountCents > MOST_CENTS) {
      throw new IllegalArgumentException("No amount of a refund");
    }
  }
}
