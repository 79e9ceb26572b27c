package it.refettorio.wallet.inbox;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.control.ControlTotals;
import org.springframework.stereotype.Component;

@Component
class PaymentControlInbox implements Inbox<ControlEvent> {

  private final ControlTotals totals;

  PaymentControlInbox(ControlTotals totals) {
    this.totals = totals;
  }

  @Override
  public Topic<ControlEvent> topic() {
    return Topics.PAYMENT_CONTROL;
  }

  @Override
  public void receive(Received<ControlEvent> received) {
    switch (received.event()) {
      case ControlEvent.ControlTotals told -> totals.hear(told, received.sequence());
    }
  }
}
