package it.refettorio.payment.inbox;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.topup.FamilyStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
class FamilyInbox implements Inbox<FamilyEvent> {

  private final FamilyStore families;

  FamilyInbox(FamilyStore families) {
    this.families = families;
  }

  @Override
  public Topic<FamilyEvent> topic() {
    return Topics.FAMILY;
  }

  @Override
  public void receive(Received<FamilyEvent> received) {
    switch (received.event()) {
      case FamilyState family -> families.keep(family, received.sequence());
    }
  }
}
