package it.refettorio.wallet.ledger;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.FeeEvent;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.TariffEvent;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.pricing.Place;
import it.refettorio.wallet.pricing.PriceList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a ledger beside the one in use: first in bulk, from all facts there are, without indexes;
 * then, once {@linkplain #seal sealed}, fact by fact as the ledger in use. Nothing here touches the
 * ledger in use.
 */
@Component
public class LedgerBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerBuilder.class);
  private static final int COPIED_AT_ONCE = 20_000;
  private static final int MEALS = 2_000;
  private static final int PUPILS = 200;

  private final LedgerStore inUse;
  private final LedgerStore store;
  private final WaitingWordStore waiting;
  private final PriceList prices;
  private final BesideStore beside;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LedgerBuilder(
      LedgerStore store,
      WaitingWordStore waiting,
      PriceList prices,
      BesideStore beside,
      TransactionTemplate transaction,
      Clock clock) {
    this.inUse = store;
    this.store = store.at(Place.BESIDE);
    this.waiting = waiting.at(Place.BESIDE);
    this.prices = prices.beside();
    this.beside = beside;
    this.ledger = new Ledger(
        this.store, this.waiting, this.prices, ChangedAccounts.ofNobody(), clock);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Begins with an empty ledger; one that stood there before is gone. */
  public void begin() {
    transaction.executeWithoutResult(status -> beside.make());
  }

  /** Takes prices; in bulk all of them before the first meal. */
  public void tariffs(List<Received<TariffEvent>> states) {
    transaction.executeWithoutResult(status -> prices.replace(states));
  }

  /** Gathers words on meals until all that were said about each are at hand. */
  public MealWords meals() {
    return new MealWords();
  }

  /** Words on meals. Of an event no more is kept than its movements need: there are millions. */
  public final class MealWords {

    private final Map<Meal, List<Word>> words = new HashMap<>();

    private MealWords() {}

    /** Takes a word; those on one meal in the order they came. */
    public void add(Received<MealEvent> word) {
      words.merge(Meal.of(word.event()), List.of(Word.of(word)), MealWords::inOrder);
    }

    /** Nearly every meal has one word only: a list that can grow would be larger than the word. */
    private static List<Word> inOrder(List<Word> before, List<Word> after) {
      return Stream.concat(before.stream(), after.stream()).toList();
    }

    /**
     * Posts all meals.
     *
     * @return how many could not be posted, because of amounts that cannot be
     */
    public long post() {
      return transaction.execute(status -> LedgerBuilder.this.post(words));
    }
  }

  private long post(Map<Meal, List<Word>> words) {
    var known = prices.of(
        words.keySet().stream().map(Meal::pupilId).collect(Collectors.toSet()));
    var postings = new ArrayList<Posting>(COPIED_AT_ONCE);
    var toWait = new ArrayList<WaitingWordStore.Waiting>();
    long unusable = 0;
    for (var entry : words.entrySet()) {
      var meal = entry.getKey();
      var held = known.of(meal.pupil(), meal.date());
      if (held.isEmpty()) {
        MealStory.unheard(List.of(), 0, entry.getValue()).forEach(word ->
            toWait.add(new WaitingWordStore.Waiting(meal, word)));
      } else {
        try {
          postings.addAll(MealStory.goOn(meal, List.of(), entry.getValue(), held));
        } catch (ArithmeticException e) {
          LOG.warn("Left out a meal whose amount is too large");
          unusable++;
        }
      }
      if (postings.size() >= COPIED_AT_ONCE) {
        store.copy(postings, clock.instant());
        postings.clear();
      }
    }
    store.copy(postings, clock.instant());
    waiting.add(toWait, clock.instant());
    return unusable;
  }

  /** Takes payments and refunds. */
  public void receipts(List<Received<ReceiptEvent>> received, Set<String> taken) {
    once(received.stream().map(Postings::ofReceipt).toList(), taken);
  }

  /** Takes fees. */
  public void fees(List<Received<FeeEvent>> received, Set<String> taken) {
    once(received.stream().map(Postings::ofFee).toList(), taken);
  }

  /** Takes what the office entered. */
  public void entries(List<Received<EntryEvent>> received, Set<String> taken) {
    once(received.stream().map(entry -> Postings.ofEntry(entry.event())).toList(), taken);
  }

  /** Writes each cause that was not taken before. */
  private void once(List<Posting> postings, Set<String> taken) {
    var fresh = postings.stream().filter(posting -> taken.add(posting.cause())).toList();
    transaction.executeWithoutResult(status -> store.copy(fresh, clock.instant()));
  }

  /** Adds up the accounts and gives the ledger its indexes and its guard. */
  public void seal() {
    transaction.executeWithoutResult(status -> beside.seal());
  }

  /** Once sealed: takes words that came meanwhile. */
  public void mealsLater(List<Received<MealEvent>> received) {
    transaction.executeWithoutResult(status -> ledger.postMeals(received));
  }

  /** Once sealed: takes payments and refunds that came meanwhile. */
  public void receiptsLater(List<Received<ReceiptEvent>> received) {
    transaction.executeWithoutResult(status -> ledger.postReceipts(received));
  }

  /** Once sealed: takes fees that came meanwhile. */
  public void feesLater(List<Received<FeeEvent>> received) {
    transaction.executeWithoutResult(status -> ledger.postFees(received));
  }

  /** Once sealed: takes entries that came meanwhile. */
  public void entriesLater(List<Received<EntryEvent>> received) {
    transaction.executeWithoutResult(status ->
        ledger.postEntries(received.stream().map(Received::event).toList()));
  }

  /** Once sealed: brings everything to the prices known by now. */
  public void settlePrices() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(status ->
          ledger.priceSomeWaiting(MEALS) | ledger.repriceSome(PUPILS)));
    }
  }

  /**
   * Keeps everybody from posting to the ledger in use while the work is done, all in one
   * transaction. To be short.
   */
  public <T> T whileNobodyPosts(Supplier<T> work) {
    return transaction.execute(status -> {
      inUse.closeDoor();
      return work.get();
    });
  }
}
