package it.refettorio.wallet.inbox;

import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.Ledger;
import org.springframework.stereotype.Component;

@Component
class ReceiptInbox implements Inbox<ReceiptEvent> {

  private final Ledger ledger;

  ReceiptInbox(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Topic<ReceiptEvent> topic() {
    return Topics.RECEIPT;
  }

  @Override
  public void receive(Received<ReceiptEvent> received) {
    switch (received.event()) {
      case PaymentReceived payment -> ledger.postPayment(payment, received.id());
      case RefundPaid refund ->
          throw new IllegalStateException("Refunds are not posted yet");
    }
  }
}
