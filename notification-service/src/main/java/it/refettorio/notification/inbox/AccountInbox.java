package it.refettorio.notification.inbox;

import it.refettorio.contracts.AccountEvent;
import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.notification.desk.AccountStore;
import it.refettorio.starter.inbox.Inbox;
import it.refettorio.starter.inbox.Received;
import org.springframework.stereotype.Component;

@Component
record AccountInbox(AccountStore accounts) implements Inbox<AccountEvent> {

  @Override
  public Topic<AccountEvent> topic() {
    return Topics.ACCOUNT;
  }

  @Override
  public void receive(Received<AccountEvent> received) {
    switch (received.event()) {
      case AccountState account -> accounts.keep(account, received.sequence());
    }
  }
}
