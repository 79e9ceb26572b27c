package it.refettorio.notification.inbox;

import it.refettorio.contracts.PlanEvent;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.notification.desk.PlanStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
record PlanInbox(PlanStore plans) implements Inbox<PlanEvent> {

  @Override
  public Topic<PlanEvent> topic() {
    return Topics.PLAN;
  }

  @Override
  public void receive(Received<PlanEvent> received) {
    switch (received.event()) {
      case PlanState plan -> plans.keep(plan, received.sequence());
    }
  }
}
