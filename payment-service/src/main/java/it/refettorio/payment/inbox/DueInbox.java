package it.refettorio.payment.inbox;

import it.refettorio.contracts.DueEvent;
import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.due.Dues;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
class DueInbox implements Inbox<DueEvent> {

  private final Dues dues;

  DueInbox(Dues dues) {
    this.dues = dues;
  }

  @Override
  public Topic<DueEvent> topic() {
    return Topics.DUE;
  }

  @Override
  public void receive(Received<DueEvent> received) {
    switch (received.event()) {
      case AmountDue due -> dues.arrived(due);
    }
  }
}
