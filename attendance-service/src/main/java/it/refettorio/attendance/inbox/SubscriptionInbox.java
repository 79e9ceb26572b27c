package it.refettorio.attendance.inbox;

import it.refettorio.attendance.roster.Roster;
import it.refettorio.attendance.roster.Roster.Told;
import it.refettorio.contracts.SubscriptionEvent;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SubscriptionInbox implements BatchInbox<SubscriptionEvent> {

  private final Roster roster;

  SubscriptionInbox(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Topic<SubscriptionEvent> topic() {
    return Topics.SUBSCRIPTION;
  }

  @Override
  public void receiveAll(List<Received<SubscriptionEvent>> received) {
    roster.takeSubscriptions(received.stream().map(SubscriptionInbox::told).toList());
  }

  private static Told<SubscriptionState> told(Received<SubscriptionEvent> received) {
    return switch (received.event()) {
      case SubscriptionState state ->
          new Told<>(state, received.sequence(), received.id().toString());
    };
  }
}
