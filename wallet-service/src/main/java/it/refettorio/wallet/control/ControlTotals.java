package it.refettorio.wallet.control;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what the producers told with what the ledger holds. */
@Component
public class ControlTotals {

  /** Days on one page of the list. */
  public static final int PAGE = 25;

  private static final Set<String> COUNTED =
      Set.of(Topics.MEAL.name(), Topics.RECEIPT.name(), Topics.FEE.name());

  private final ControlTotalStore store;
  private final Clock clock;

  ControlTotals(ControlTotalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Takes what a producer says now. Totals of topics that the ledger does not take are left. */
  public void hear(ControlEvent.ControlTotals told, long sequence) {
    if (COUNTED.contains(told.topic())) {
      store.save(told, sequence, clock.instant());
    }
  }

  /**
   * Looks for days with facts of which nobody told anything. Producers tell each day they touch: of
   * such facts they do not know, or their totals are lost.
   */
  public void noteUntold() {
    store.noteUntold();
  }

  /** What was counted is no longer true: another ledger took the place of the one in use. */
  public void countAgain() {
    store.forgetCounts();
  }

  /**
   * Counts a day that was told anew, that differed, or was not counted for a day.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean checkNext() {
    var now = clock.instant();
    var due = store.takeDue(now, 1);
    due.forEach(day -> store.noteOwn(day.topic(), day.day(), now));
    return !due.isEmpty();
  }

  /**
   * Days as told and as held, the latest first.
   *
   * @param onlyDifferent leaves out those that agree
   * @param page from 1
   */
  public List<DayCheck> list(boolean onlyDifferent, int page) {
    return store.list(onlyDifferent, PAGE, (page - 1) * PAGE);
  }

  /** How many days there are. */
  public int count(boolean onlyDifferent) {
    return store.count(onlyDifferent);
  }

  /** Days that differ for longer than facts are on their way. */
  public long alarming() {
    return store.countDifferent(DayCheck.ON_ITS_WAY);
  }
}
