package it.refettorio.wallet.inbox;

import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.BatchInbox;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MealInbox implements BatchInbox<MealEvent> {

  private final Ledger ledger;

  MealInbox(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Topic<MealEvent> topic() {
    return Topics.MEAL;
  }

  @Override
  public void receiveAll(List<Received<MealEvent>> received) {
    ledger.postMeals(received);
  }

  @Override
  public int batchSize() {
    return 5_000;
  }

  @Override
  public int consumers() {
    return 3;
  }
}
