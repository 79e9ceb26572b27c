package it.refettorio.gateway.inbox;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.gateway.rights.Rights;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

/** Families in, rights changed. */
@Component
class FamilyInbox implements Inbox<FamilyEvent> {

  private final Rights rights;

  FamilyInbox(Rights rights) {
    this.rights = rights;
  }

  @Override
  public Topic<FamilyEvent> topic() {
    return Topics.FAMILY;
  }

  @Override
  public void receive(Received<FamilyEvent> received) {
    switch (received.event()) {
      case FamilyState family -> rights.replace(family, received.sequence());
    }
  }
}
