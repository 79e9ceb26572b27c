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

  private static final int FEWEST = 1_000;
  /** More gives nothing. */
  private static final int MOST = 10_000;
  /** What a consumer's meal takes until it is posted, with room for all else that lives. */
  private static final long BYTES_PER_MEAL = 16 * 1024;

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

  /** The more at once, the fewer accounts are changed twice; but a heap too full costs far more. */
  @Override
  public int batchSize(int consumers) {
    long room = Runtime.getRuntime().maxMemory() / consumers / BYTES_PER_MEAL;
    return Math.clamp(room, FEWEST, MOST);
  }

  @Override
  public int consumers() {
    return 3;
  }
}
