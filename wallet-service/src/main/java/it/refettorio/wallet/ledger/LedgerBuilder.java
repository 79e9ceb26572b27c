package it.refettorio.wallet.ledger;

import com.carrotsearch.hppc.LongHashSet;
import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.FeeEvent;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.TariffEvent;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.pricing.Place;
import it.refettorio.wallet.pricing.PriceList;
import it.refettorio.wallet.pricing.Prices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a ledger beside the one in use: first in bulk, from all facts there are, without indexes;
 * then, once {@linkplain #seal sealed}, fact by fact as the ledger in use. Nothing here touches the
 * ledger in use.
 */
@Component
public class LedgerBuilder {

  /** Few enough that what is kept of them meanwhile costs the collector nothing. */
  private static final int COPIED_AT_ONCE = 5_000;
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

  /** Begins to take the meals of a partition. */
  public FirstWords firstWords() {
    return new FirstWords();
  }

  /**
   * The first words on meals. Nearly every meal has no other: it is posted as it comes, and nothing
   * is kept of it but a mark. Those on whose meals more was said, or seems to have been, are told in
   * the end: what was said about their meals is to be taken {@linkplain #mealsLater later}, all of
   * it, which changes nothing where it is posted already.
   */
  public final class FirstWords {

    private final LongHashSet marks = new LongHashSet();
    private final Set<String> keysOfOthers = new HashSet<>();
    private final List<Said> words = new ArrayList<>(COPIED_AT_ONCE);
    private final Map<UUID, Prices> pricesOfPupils = new HashMap<>();

    private FirstWords() {}

    /** Takes a word; those on one meal in the order they came. */
    public void take(Received<MealEvent> received) {
      var meal = Meal.of(received.event());
      if (!marks.add(meal.mark())) {
        keysOfOthers.add(received.event().key());
        return;
      }
      words.add(new Said(meal, Word.of(received)));
      if (words.size() == COPIED_AT_ONCE) {
        post();
      }
    }

    /**
     * Posts the rest.
     *
     * @return keys of the topic under which further words stand
     */
    public Set<String> end() {
      post();
      return keysOfOthers;
    }

    private void post() {
      transaction.executeWithoutResult(status -> {
        readPrices();
        var postings = new ArrayList<Posting>(words.size());
        var toWait = new ArrayList<Said>();
        for (var first : words) {
          var meal = first.meal();
          var held = pricesOfPupils.get(meal.pupilId()).of(meal.pupil(), meal.date());
          if (held.isEmpty()) {
            toWait.add(first);
          } else {
            postings.addAll(MealStory.goOn(meal, List.of(), List.of(first.word()), held));
          }
        }
        store.copy(postings, clock.instant());
        waiting.add(toWait, clock.instant());
      });
      words.clear();
    }

    private void readPrices() {
      var unread = words.stream().map(word -> word.meal().pupilId())
          .filter(pupil -> !pricesOfPupils.containsKey(pupil)).collect(Collectors.toSet());
      if (!unread.isEmpty()) {
        var read = prices.of(unread);
        unread.forEach(pupil -> pricesOfPupils.put(pupil, read));
      }
    }
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

  /** What is to be done with the filled ledger before it is sealed, all at the same time. */
  public List<Runnable> indexing() {
    return List.of(
        () -> transaction.executeWithoutResult(status -> beside.indexCauses()),
        () -> transaction.executeWithoutResult(status -> beside.addUpAndIndex()));
  }

  /** Gives the ledger its guard; from then on facts come to it as to the one in use. */
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
