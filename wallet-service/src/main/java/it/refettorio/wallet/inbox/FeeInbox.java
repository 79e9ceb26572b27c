package it.refettorio.wallet.inbox;

import it.refettorio.contracts.FeeEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FeeInbox implements BatchInbox<FeeEvent> {

  private final Ledger ledger;

  FeeInbox(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Topic<FeeEvent> topic() {
    return Topics.FEE;
  }

  @Override
  public void receiveAll(List<Received<FeeEvent>> received) {
    ledger.postFees(received);
  }
}
