package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtReceiptV2;
import it.refettorio.simulator.pagopa.Euro;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A concluded payment and the story of its receipt. */
public final class Payment {

  public enum ReceiptState { WAITING, DELIVERED, REFUSED, GIVEN_UP, WITHHELD }

  private final Notice notice;
  private final CtReceiptV2 receipt;
  private final ReceiptPlan plan;
  private final Instant paidAt;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile ReceiptState state = ReceiptState.WAITING;

  Payment(Notice notice, CtReceiptV2 receipt, ReceiptPlan plan, Instant paidAt) {
    this.notice = notice;
    this.receipt = receipt;
    this.plan = plan;
    this.paidAt = paidAt;
  }

  public String receiptId() {
    return receipt.getReceiptId();
  }

  public Notice notice() {
    return notice;
  }

  public long amountCents() {
    return Euro.toCents(receipt.getPaymentAmount());
  }

  public Instant paidAt() {
    return paidAt;
  }

  public ReceiptPlan plan() {
    return plan;
  }

  public ReceiptState state() {
    return state;
  }

  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  CtReceiptV2 receipt() {
    return receipt;
  }

  void tried(Delivery delivery) {
    deliveries.add(delivery);
  }

  /** A delivered receipt stays delivered, whatever a later copy is told. */
  void becomes(ReceiptState next) {
    if (state != ReceiptState.DELIVERED) {
      state = next;
    }
  }
}
