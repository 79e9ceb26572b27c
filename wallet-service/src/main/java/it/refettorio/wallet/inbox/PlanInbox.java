package it.refettorio.wallet.inbox;

import it.refettorio.contracts.PlanEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.ledger.ChangedAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanInbox implements BatchInbox<PlanEvent> {

  private final Forecasts forecasts;
  private final ChangedAccounts accounts;

  PlanInbox(Forecasts forecasts, ChangedAccounts accounts) {
    this.forecasts = forecasts;
    this.accounts = accounts;
  }

  @Override
  public Topic<PlanEvent> topic() {
    return Topics.PLAN;
  }

  @Override
  public void receiveAll(List<Received<PlanEvent>> received) {
    accounts.noteAll(forecasts.replace(received));
  }
}
