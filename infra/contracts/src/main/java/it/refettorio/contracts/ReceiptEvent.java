package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Money that arrived, and money that was given back. Keyed by holder. */
public sealed interface ReceiptEvent extends Event {

  HolderId holderId();

  @Override
  default String key() {
    return holderId().toString();
  }

  /**
   * A payment confirmed by a pagoPA receipt.
   *
   * @param receiptId the payment token: the cause of the credit, unique for ever
   * @param amountCents what was paid, fees of the payment provider not included
   * @param lines how the amount splits by pupil and service; they add up to it
   * @param debtor whom the notice was made out to
   * @param payer who actually paid, if the receipt says so; otherwise null
   * @param paidAt the moment that counts for the payer
   */
  record PaymentReceived(
      String receiptId,
      String noticeNumber,
      String iuv,
      HolderId holderId,
      PaymentChannel channel,
      long amountCents,
      List<Line> lines,
      Party debtor,
      Party payer,
      String paymentServiceProvider,
      Instant paidAt)
      implements ReceiptEvent {

    public PaymentReceived {
      requireNonNull(receiptId);
      requireNonNull(noticeNumber);
      requireNonNull(iuv);
      requireNonNull(holderId);
      requireNonNull(channel);
      lines = List.copyOf(lines);
      requireNonNull(debtor);
      requireNonNull(paymentServiceProvider);
      requireNonNull(paidAt);
      checkAmount(amountCents, lines);
    }

    @Override
    public String subject() {
      return receiptId;
    }
  }

  /**
   * Money given back to a family.
   *
   * @param refundId the cause of the movement, unique for ever
   * @param amountCents what was given back, in cents, more than zero
   * @param lines how the amount splits by pupil and service; they add up to it
   * @param paymentOrder the order to the treasurer (mandato di pagamento)
   * @param reason why, in the office's words; shown to the family
   * @param paidOn the day that counts
   */
  record RefundPaid(
      String refundId,
      HolderId holderId,
      long amountCents,
      List<Line> lines,
      String paymentOrder,
      String reason,
      LocalDate paidOn)
      implements ReceiptEvent {

    public RefundPaid {
      requireNonNull(refundId);
      requireNonNull(holderId);
      lines = List.copyOf(lines);
      requireNonNull(paymentOrder);
      requireNonNull(reason);
      requireNonNull(paidOn);
      checkAmount(amountCents, lines);
    }

    @Override
    public String subject() {
      return refundId;
    }
  }

  private static void checkAmount(long amountCents, List<Line> lines) {
    Cents.checkSize(amountCents);
    if (amountCents <= 0) {
      throw new IllegalArgumentException("A payment without an amount");
    }
    if (lines.stream().mapToLong(Line::amountCents).reduce(0, Math::addExact) != amountCents) {
      throw new IllegalArgumentException("The lines do not add up to the amount");
    }
  }

  /** A part of the payment that belongs to one pupil and service. */
  record Line(PupilId pupilId, DemandService service, long amountCents) {

    public Line {
      requireNonNull(pupilId);
      requireNonNull(service);
    }
  }

  /** A person or body on a receipt. */
  record Party(String taxCode, String name) {

    public Party {
      requireNonNull(taxCode);
      requireNonNull(name);
    }
  }
}
