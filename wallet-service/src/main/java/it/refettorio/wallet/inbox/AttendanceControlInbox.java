package it.refettorio.wallet.inbox;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.control.ControlTotals;
import org.springframework.stereotype.Component;

@Component
class AttendanceControlInbox implements Inbox<ControlEvent> {

  private final ControlTotals totals;

  AttendanceControlInbox(ControlTotals totals) {
    this.totals = totals;
  }

  @Override
  public Topic<ControlEvent> topic() {
    return Topics.ATTENDANCE_CONTROL;
  }

  @Override
  public void receive(Received<ControlEvent> received) {
    switch (received.event()) {
      case ControlEvent.ControlTotals told -> totals.hear(told, received.sequence());
    }
  }
}
