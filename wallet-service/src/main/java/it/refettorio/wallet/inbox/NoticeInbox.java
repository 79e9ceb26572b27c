package it.refettorio.wallet.inbox;

import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.statement.PendingPayments;
import org.springframework.stereotype.Component;

@Component
class NoticeInbox implements Inbox<NoticeEvent> {

  private final PendingPayments pending;

  NoticeInbox(PendingPayments pending) {
    this.pending = pending;
  }

  @Override
  public Topic<NoticeEvent> topic() {
    return Topics.NOTICE;
  }

  @Override
  public void receive(Received<NoticeEvent> received) {
    switch (received.event()) {
      case NoticeState notice -> pending.replace(notice, received.sequence());
    }
  }
}
