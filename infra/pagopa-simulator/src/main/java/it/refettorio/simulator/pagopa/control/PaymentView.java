package it.refettorio.simulator.pagopa.control;

import it.refettorio.simulator.pagopa.Euro;
import it.refettorio.simulator.pagopa.node.Delivery;
import it.refettorio.simulator.pagopa.node.Payment;
import it.refettorio.simulator.pagopa.node.ReceiptPlan;
import java.time.Instant;
import java.util.List;

/** A payment as the control page and the control API tell it. */
public record PaymentView(String receiptId, String fiscalCode, String noticeNumber,
    long amountCents, Instant paidAt, Payment.ReceiptState receipt, ReceiptPlan plan,
    List<Delivery> deliveries) {

  static PaymentView of(Payment payment) {
    return new PaymentView(payment.receiptId(), payment.notice().fiscalCode(),
        payment.notice().number(), payment.amountCents(), payment.paidAt(), payment.state(),
        payment.plan(), payment.deliveries());
  }

  public String amount() {
    return Euro.italian(amountCents);
  }

  public String lastAnswer() {
    return deliveries.isEmpty() ? "non ancora inviata" : deliveries.getLast().answer();
  }
}
