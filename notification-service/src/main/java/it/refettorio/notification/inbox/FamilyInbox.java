package it.refettorio.notification.inbox;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.notification.desk.FamilyStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
record FamilyInbox(FamilyStore families) implements Inbox<FamilyEvent> {

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
