package it.refettorio.wallet.inbox;

import it.refettorio.contracts.SchoolEvent;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.household.Households;
import org.springframework.stereotype.Component;

@Component
class SchoolInbox implements Inbox<SchoolEvent> {

  private final Households households;

  SchoolInbox(Households households) {
    this.households = households;
  }

  @Override
  public Topic<SchoolEvent> topic() {
    return Topics.SCHOOL;
  }

  @Override
  public void receive(Received<SchoolEvent> received) {
    switch (received.event()) {
      case SchoolState school -> households.replace(school, received.sequence());
    }
  }
}
