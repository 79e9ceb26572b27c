package it.refettorio.wallet.inbox;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.ledger.Ledger;
import org.springframework.stereotype.Component;

@Component
class FamilyInbox implements Inbox<FamilyEvent> {

  private final Households households;
  private final Ledger ledger;

  FamilyInbox(Households households, Ledger ledger) {
    this.households = households;
    this.ledger = ledger;
  }

  @Override
  public Topic<FamilyEvent> topic() {
    return Topics.FAMILY;
  }

  @Override
  public void receive(Received<FamilyEvent> received) {
    switch (received.event()) {
      case FamilyState family -> {
        if (households.replace(family, received.sequence())) {
          ledger.open(family.holderId());
        }
      }
    }
  }
}
