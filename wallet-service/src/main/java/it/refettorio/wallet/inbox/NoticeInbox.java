package it.refettorio.wallet.inbox;

import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.statement.Notices;
import org.springframework.stereotype.Component;

@Component
class NoticeInbox implements Inbox<NoticeEvent> {

  private final Notices notices;

  NoticeInbox(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Topic<NoticeEvent> topic() {
    return Topics.NOTICE;
  }

  @Override
  public void receive(Received<NoticeEvent> received) {
    switch (received.event()) {
      case NoticeState notice -> notices.replace(notice, received.sequence());
    }
  }
}
