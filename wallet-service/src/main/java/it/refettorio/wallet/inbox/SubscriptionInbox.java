package it.refettorio.wallet.inbox;

import it.refettorio.contracts.SubscriptionEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.household.Households;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SubscriptionInbox implements BatchInbox<SubscriptionEvent> {

  private final Households households;

  SubscriptionInbox(Households households) {
    this.households = households;
  }

  @Override
  public Topic<SubscriptionEvent> topic() {
    return Topics.SUBSCRIPTION;
  }

  @Override
  public void receiveAll(List<Received<SubscriptionEvent>> received) {
    households.replaceSubscriptions(received);
  }
}
