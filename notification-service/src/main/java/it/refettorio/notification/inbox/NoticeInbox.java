package it.refettorio.notification.inbox;

import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.notification.desk.NoticeStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
record NoticeInbox(NoticeStore notices) implements Inbox<NoticeEvent> {

  @Override
  public Topic<NoticeEvent> topic() {
    return Topics.NOTICE;
  }

  @Override
  public void receive(Received<NoticeEvent> received) {
    switch (received.event()) {
      case NoticeState notice -> notices.keep(notice, received.sequence());
    }
  }
}
