package it.refettorio.attendance.inbox;

import it.refettorio.attendance.roster.Roster;
import it.refettorio.attendance.roster.Roster.Told;
import it.refettorio.contracts.SchoolEvent;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
class SchoolInbox implements Inbox<SchoolEvent> {

  private final Roster roster;

  SchoolInbox(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Topic<SchoolEvent> topic() {
    return Topics.SCHOOL;
  }

  @Override
  public void receive(Received<SchoolEvent> received) {
    switch (received.event()) {
      case SchoolState state ->
          roster.takeSchool(new Told<>(state, received.sequence(), received.id().toString()));
    }
  }
}
