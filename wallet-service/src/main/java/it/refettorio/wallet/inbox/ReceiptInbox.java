package it.refettorio.wallet.inbox;

import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReceiptInbox implements BatchInbox<ReceiptEvent> {

  private final Ledger ledger;

  ReceiptInbox(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Topic<ReceiptEvent> topic() {
    return Topics.RECEIPT;
  }

  @Override
  public void receiveAll(List<Received<ReceiptEvent>> received) {
    ledger.postReceipts(received);
  }
}
