package it.refettorio.wallet.statement;

import it.refettorio.contracts.PaymentChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A notice that can be paid.
 *
 * @param dueDate the last day on which it can be paid, or null if unknown
 * @param issuedAt null on notices told before this was told
 * @param checking whether a payment of it is being confirmed
 */
public record Notice(
    String number,
    PaymentChannel channel,
    long amountCents,
    LocalDate dueDate,
    Instant issuedAt,
    boolean checking) {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  /** Whether the office issued it and it still counts as unpaid. */
  public boolean unpaid() {
    return channel == PaymentChannel.NOTICE;
  }

  /** Whether the office issued it and the family has not paid it yet. */
  public boolean open() {
    return unpaid() && !checking;
  }

  /** Whether it was issued on one of those days; of which it is not known, on any. */
  boolean issuedIn(Period days) {
    return issuedAt == null || days.contains(LocalDate.ofInstant(issuedAt, ROME));
  }
}
