package it.refettorio.wallet.ledger;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.FeeEvent;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.pricing.PriceList;
import it.refettorio.wallet.pricing.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what happened. Every door may be used twice with the same fact: it counts once. All run in
 * the caller's transaction, and note the accounts they changed in it.
 */
@Component
@Transactional
public class Ledger {

  private final LedgerStore store;
  private final WaitingWordStore waiting;
  private final PriceList priceList;
  private final ChangedAccounts changed;
  private final Clock clock;

  Ledger(
      LedgerStore store,
      WaitingWordStore waiting,
      PriceList priceList,
      ChangedAccounts changed,
      Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.priceList = priceList;
    this.changed = changed;
    this.clock = clock;
  }

  /** Posts meals; those without a price wait for it. */
  public void postMeals(List<Received<MealEvent>> received) {
    store.enter();
    // In the order of the causes, each is found and written beside the one before.
    var said = received.stream().map(Said::of).sorted(Comparator.comparing(Said::meal)).toList();
    if (said.stream().anyMatch(of -> of.word().revision() > 1)) {
      // What a correction gives back must not change until it is written.
      store.lockAccounts(
          said.stream().map(of -> of.word().holderId()).collect(Collectors.toSet()));
    }
    var words = LinkedHashMap.<Meal, List<Word>>newLinkedHashMap(said.size());
    said.forEach(of ->
        words.computeIfAbsent(of.meal(), meal -> new ArrayList<>(1)).add(of.word()));
    goOn(words, waiting.lastWaiting(words.keySet()));
  }

  private void goOn(Map<Meal, List<Word>> words, Map<Meal, Integer> lastWaiting) {
    var told = store.told(words.keySet());
    var prices = pricesOf(words.keySet());
    var postings = new ArrayList<Posting>();
    var toWait = new ArrayList<Said>();
    words.forEach((meal, heard) -> {
      var before = told.getOrDefault(meal, List.of());
      var held = prices.of(meal.pupil(), meal.date());
      var fresh = MealStory.unheard(before, lastWaiting.getOrDefault(meal, 0), heard);
      int now = lastWaiting.containsKey(meal) ? 0
          : held.isEmpty() ? needingNoPrice(before, fresh)
          : fresh.size();
      if (now > 0) {
        postings.addAll(MealStory.goOn(meal, before, fresh.subList(0, now), held));
      }
      fresh.subList(now, fresh.size())
          .forEach(word -> toWait.add(new Said(meal, word)));
    });
    waiting.add(toWait, clock.instant());
    append(postings);
  }

  /** How many of the words are heard without a price: what was charged is given back all the same. */
  private static int needingNoPrice(List<Posting> told, List<Word> words) {
    int voids = 0;
    while (!told.isEmpty() && voids < words.size() && !words.get(voids).charges()) {
      voids++;
    }
    return voids;
  }

  private Prices pricesOf(Collection<Meal> meals) {
    return priceList.toChargeBy(meals.stream().map(Meal::pupilId).toList());
  }

  /**
   * Applies the words on some of the meals that waited for a price and have one now.
   *
   * @return whether there may be more
   */
  boolean priceSomeWaiting(int meals) {
    store.enter();
    var words = waiting.takePriced(meals);
    if (words.isEmpty()) {
      return false;
    }
    store.lockAccounts(words.values().stream()
        .flatMap(List::stream).map(Word::holderId).collect(Collectors.toSet()));
    goOn(words, Map.of());
    return true;
  }

  /**
   * Brings the charged meals of some pupils to the prices they have now.
   *
   * @return whether there may be more
   */
  boolean repriceSome(int pupils) {
    store.enter();
    var due = priceList.toReprice(pupils);
    if (due.isEmpty()) {
      return false;
    }
    var prices = priceList.of(due.stream().map(pupil -> pupil.pupilId()).toList());
    var today = LocalDate.now(clock);
    var days = new ArrayList<PupilDays>();
    for (var pupil : due) {
      var first = prices.firstDay(pupil);
      if (first != null && !first.isAfter(today)) {
        days.add(new PupilDays(pupil.pupilId(), pupil.service(), first, today));
      }
    }
    store.lockAccounts(store.holdersOfMeals(days));
    var postings = new ArrayList<Posting>();
    store.toldOn(days).forEach((meal, told) -> postings.addAll(
        MealStory.goOn(meal, told, List.of(), prices.of(meal.pupil(), meal.date()))));
    append(postings);
    return true;
  }

  /** Credits payments, and debits what was given back; the receipt or refund is the cause. */
  public void postReceipts(List<Received<ReceiptEvent>> received) {
    postOnce(received.stream().map(Postings::ofReceipt).toList());
  }

  /** Debits the yearly fees. */
  public void postFees(List<Received<FeeEvent>> received) {
    postOnce(received.stream().map(Postings::ofFee).toList());
  }

  /** Posts what the accounting office entered. */
  public void postEntries(List<? extends EntryEvent> entries) {
    postOnce(entries.stream().map(Postings::ofEntry).toList());
  }

  /** Posts what is not yet posted, each cause once. */
  private void postOnce(List<Posting> postings) {
    store.enter();
    var known = store.known(postings.stream().map(Posting::cause).toList());
    var fresh = new LinkedHashMap<String, Posting>();
    postings.forEach(posting -> {
      if (!known.contains(posting.cause())) {
        fresh.putIfAbsent(posting.cause(), posting);
      }
    });
    if (fresh.isEmpty()) {
      return;
    }
    // Two may bring the first movement of an account at once: the later one waits here.
    store.openAndLock(fresh.values().stream().map(AccountYear::of).toList(), clock.instant());
    append(List.copyOf(fresh.values()));
  }

  private void append(List<Posting> postings) {
    if (postings.isEmpty()) {
      return;
    }
    store.append(postings, clock.instant());
    store.noteMonths(postings);
    changed.noteAll(postings.stream().map(Posting::holderId).collect(Collectors.toSet()));
  }

  /** The balance in cents, which nobody else moves until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long lockBalance(HolderId holder) {
    store.enter();
    return store.lockBalance(holder.value());
  }

  /** Opens the account of a family, at zero, or has it told again if the family changed. */
  public void open(HolderId holder) {
    store.enter();
    store.open(
        new AccountYear(holder.value(), SchoolYear.of(LocalDate.now(clock)).startYear()),
        clock.instant());
    changed.note(holder);
  }

  /** Days on which a pupil may have eaten, both included. */
  record PupilDays(UUID pupilId, String service, LocalDate first, LocalDate last) {}
}
