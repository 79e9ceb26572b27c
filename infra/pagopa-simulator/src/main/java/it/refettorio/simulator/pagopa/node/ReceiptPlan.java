package it.refettorio.simulator.pagopa.node;

import java.time.Duration;

/**
 * What becomes of the receipt of a payment.
 *
 * @param delay real time between the payment and the first delivery
 * @param copies how often the same receipt is delivered even after it was accepted
 * @param amountDifferenceCents added to the amount on the receipt: a wrong receipt
 * @param never the receipt never leaves; the money was taken all the same
 * @param standIn the receipt says that the Node answered in the station's place
 */
public record ReceiptPlan(
    Duration delay, int copies, long amountDifferenceCents, boolean never, boolean standIn) {

  public static final ReceiptPlan PROMPT =
      new ReceiptPlan(Duration.ofSeconds(1), 1, 0, false, false);

  public ReceiptPlan {
    if (delay == null) {
      delay = PROMPT.delay;
    }
    if (delay.isNegative() || copies < 0 || copies > 20) {
      throw new IllegalArgumentException("delay at least zero, copies from 1 to 20");
    }
    copies = Math.max(copies, 1);
  }

  public ReceiptPlan after(Duration otherDelay) {
    return new ReceiptPlan(otherDelay, copies, amountDifferenceCents, never, standIn);
  }
}
