package it.refettorio.payment.inbox;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.due.Dues;
import it.refettorio.payment.topup.FamilyStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
class FamilyInbox implements Inbox<FamilyEvent> {

  private final FamilyStore families;
  private final Dues dues;

  FamilyInbox(FamilyStore families, Dues dues) {
    this.families = families;
    this.dues = dues;
  }

  @Override
  public Topic<FamilyEvent> topic() {
    return Topics.FAMILY;
  }

  @Override
  public void receive(Received<FamilyEvent> received) {
    switch (received.event()) {
      case FamilyState family -> {
        families.keep(family, received.sequence());
        dues.familyArrived(family.holderId());
      }
    }
  }
}
