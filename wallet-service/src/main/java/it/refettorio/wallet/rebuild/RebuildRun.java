package it.refettorio.wallet.rebuild;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Received;
import it.refettorio.wallet.control.ControlTotals;
import it.refettorio.wallet.ledger.LedgerBuilder;
import it.refettorio.wallet.rebuild.LedgerTopics.Counts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One rebuild from its beginning to the comparison, and what becomes of its ledger afterwards. */
@Component
class RebuildRun {

  /** What is kept of a meal while its partition is read: a mark, in a table that grows by copying. */
  private static final long BYTES_PER_MEAL = 50;
  /** One more than small servers have cores: each waits for the broker or the database at times. */
  private static final int READERS = 3;
  private static final int ROUNDS = 10;

  private final LedgerTopics topics;
  private final LedgerBuilder builder;
  private final RebuildStore store;
  private final ControlTotals controls;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RebuildRun(
      LedgerTopics topics,
      LedgerBuilder builder,
      RebuildStore store,
      ControlTotals controls,
      TransactionTemplate transaction,
      Clock clock) {
    this.topics = topics;
    this.builder = builder;
    this.store = store;
    this.controls = controls;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The ledger in use at one moment, as far as the comparison needs it. */
  private record Moment(
      Positions handled, Positions ends, Set<UUID> undecided, long lastMovement) {}

  void rebuild(UUID id) {
    transaction.executeWithoutResult(status -> store.start(id, clock.instant()));
    var counts = new Counts();
    var beginnings = topics.beginnings();
    var read = topics.ends();
    var corrected = load(id, beginnings, read, counts);
    store.step(id, "indexing");
    inParallel(builder.indexing());
    builder.seal();
    store.step(id, "correcting");
    takeFurtherWords(corrected, beginnings, read);
    store.step(id, "catching-up");
    for (int round = 0; round < ROUNDS && !topics.ends().equals(read); round++) {
      read = catchUp(read, topics.ends(), counts);
    }
    var moment = builder.whileNobodyPosts(() -> new Moment(
        topics.handled(), topics.ends(), store.undecided(Topics.ENTRY.name()),
        store.keepAccounts()));
    catchUp(read, moment.ends(), counts);
    store.count(id, counts.events().get(), counts.unusable().get());
    store.keepPositions(id, moment.ends().written());
    store.step(id, "comparing");
    transaction.executeWithoutResult(status -> {
      leaveOutWhatIsOnItsWay(moment);
      store.compare(id, moment.lastMovement());
      store.finish(id, clock.instant());
    });
  }

  /** Returns the keys, by partition of the meal topic, under which a meal has several words. */
  private Map<Integer, Set<String>> load(
      UUID id, Positions beginnings, Positions ends, Counts counts) {
    store.step(id, "loading");
    builder.begin();
    inParallel(loads(Topics.TARIFF, beginnings, ends, counts, builder::tariffs));
    Set<String> taken = ConcurrentHashMap.newKeySet();
    var facts = new ArrayList<Runnable>();
    var corrected = new ConcurrentHashMap<Integer, Set<String>>();
    ends.of(Topics.MEAL).forEach((partition, end) -> facts.add(() ->
        corrected.put(partition, loadMeals(partition, beginnings, end, counts))));
    facts.addAll(loads(Topics.RECEIPT, beginnings, ends, counts,
        some -> builder.receipts(some, taken)));
    facts.addAll(loads(Topics.FEE, beginnings, ends, counts, some -> builder.fees(some, taken)));
    facts.addAll(loads(Topics.ENTRY, beginnings, ends, counts,
        some -> builder.entries(some, taken)));
    inParallel(facts);
    return corrected;
  }

  /** The loading of a topic, a piece of work for each partition: their keys are independent. */
  private <E extends Event> List<Runnable> loads(
      Topic<E> topic, Positions beginnings, Positions ends, Counts counts,
      Consumer<List<Received<E>>> sink) {
    var loads = new ArrayList<Runnable>();
    ends.of(topic).forEach((partition, end) -> loads.add(() ->
        topics.readBatches(topic, partition, beginnings, end, key -> true, counts, sink)));
    return loads;
  }

  /**
   * Loads the first word on each meal. A partition with more meals than memory can mark is read
   * several times, each time for a part of its keys.
   */
  private Set<String> loadMeals(
      int partition, Positions beginnings, long end, Counts counts) {
    long records = end - beginnings.of(Topics.MEAL, partition);
    long room = Runtime.getRuntime().maxMemory() / 2 / READERS / BYTES_PER_MEAL;
    int parts = Math.toIntExact(Math.max(1, Math.ceilDiv(records, room)));
    var corrected = new HashSet<String>();
    for (int part = 0; part < parts; part++) {
      int wanted = part;
      var meals = builder.firstWords();
      topics.readPartition(Topics.MEAL, partition, beginnings, end,
          key -> Math.floorMod(key.hashCode(), parts) == wanted, counts, meals::take);
      corrected.addAll(meals.end());
    }
    return corrected;
  }

  /** They are counted already. */
  private void takeFurtherWords(
      Map<Integer, Set<String>> corrected, Positions beginnings, Positions ends) {
    var work = new ArrayList<Runnable>();
    ends.of(Topics.MEAL).forEach((partition, end) -> {
      var keys = corrected.get(partition);
      if (!keys.isEmpty()) {
        work.add(() -> topics.readBatches(Topics.MEAL, partition, beginnings, end, keys::contains,
            new Counts(), builder::mealsLater));
      }
    });
    inParallel(work);
  }

  private static void inParallel(List<Runnable> works) {
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      for (var done : readers.invokeAll(works.stream().map(Executors::callable).toList())) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rebuild was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The ledger could not be loaded", e.getCause());
    }
  }

  private Positions catchUp(Positions from, Positions to, Counts counts) {
    topics.read(Topics.TARIFF, from, to, counts, builder::tariffs);
    topics.read(Topics.MEAL, from, to, counts, builder::mealsLater);
    topics.read(Topics.RECEIPT, from, to, counts, builder::receiptsLater);
    topics.read(Topics.FEE, from, to, counts, builder::feesLater);
    topics.read(Topics.ENTRY, from, to, counts, builder::entriesLater);
    builder.settlePrices();
    return to;
  }

  private void leaveOutWhatIsOnItsWay(Moment moment) {
    var holders = new HashSet<>(moment.undecided());
    holders.addAll(holdersOf(Topics.MEAL, moment));
    holders.addAll(holdersOf(Topics.RECEIPT, moment));
    holders.addAll(holdersOf(Topics.FEE, moment));
    var pupils = new HashSet<UUID>();
    topics.read(Topics.TARIFF, moment.handled(), moment.ends(), new Counts(), some ->
        some.forEach(state -> pupils.add(state.event().pupilId().value())));
    store.leaveOut(holders, pupils);
  }

  /** Whose facts are on the topic, and perhaps not yet in the ledger in use. */
  private <E extends Event> Set<UUID> holdersOf(Topic<E> topic, Moment moment) {
    var holders = new HashSet<UUID>();
    topics.read(topic, moment.handled(), moment.ends(), new Counts(), some ->
        some.forEach(fact -> holders.add(UUID.fromString(fact.event().key()))));
    return holders;
  }

  /**
   * Puts the rebuilt ledger in the place of the one in use.
   *
   * @return false if an entry of the office is not on its topic yet; to be tried again
   */
  boolean swap(UUID id, UUID by) {
    try {
      swapNow(id, by);
      return true;
    } catch (EntryOnItsWayException e) {
      return false;
    }
  }

  private void swapNow(UUID id, UUID by) {
    var counts = new Counts();
    var read = catchUp(Positions.read(store.positions(id)), topics.ends(), counts);
    store.keepPositions(id, read.written());
    transaction.executeWithoutResult(status -> store.keepKnownNumbers());
    builder.whileNobodyPosts(() -> {
      store.decide(id, RebuildState.SWAPPED, by);
      if (!store.holdersOfUnsentEntries(Topics.ENTRY.name()).isEmpty()) {
        throw new EntryOnItsWayException();
      }
      catchUp(read, topics.ends(), counts);
      store.keepKnownNumbers();
      store.swap();
      return null;
    });
    // Afterwards: it may wait for those who count, and nobody could post meanwhile. Should it be cut
    // off, each day is counted once a day in any case.
    transaction.executeWithoutResult(status -> controls.countAgain());
  }

  void discard(UUID id, UUID by) {
    transaction.executeWithoutResult(status -> store.discard(id, by));
  }

  /** Undoes the swap: an entry of the office is in the ledger and not yet on its topic. */
  private static final class EntryOnItsWayException extends RuntimeException {}
}
