package it.refettorio.wallet.rebuild;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Received;
import it.refettorio.starter.inbox.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The topics the ledger is a function of. */
@Component
class LedgerTopics {

  private static final int AT_ONCE = 5_000;
  private static final List<Topic<?>> ALL =
      List.of(Topics.TARIFF, Topics.MEAL, Topics.RECEIPT, Topics.FEE, Topics.ENTRY);

  private final TopicReader reader;

  LedgerTopics(TopicReader reader) {
    this.reader = reader;
  }

  /** What was read: events, and records that were none. */
  record Counts(AtomicLong events, AtomicLong unusable) {

    Counts() {
      this(new AtomicLong(), new AtomicLong());
    }
  }

  Positions beginnings() {
    return positions(reader::beginnings);
  }

  Positions ends() {
    return positions(reader::ends);
  }

  /** Up to where the ledger in use has surely taken them; its own entries it takes first. */
  Positions handled() {
    return positions(topic -> topic == Topics.ENTRY ? reader.ends(topic) : reader.handled(topic));
  }

  private Positions positions(Function<Topic<?>, SortedMap<Integer, Long>> of) {
    var offsets = new TreeMap<String, SortedMap<Integer, Long>>();
    ALL.forEach(topic -> offsets.put(topic.name(), of.apply(topic)));
    return new Positions(offsets);
  }

  /** Reads a topic's partitions one after the other, some thousands of events at a time. */
  <E extends Event> void read(
      Topic<E> topic, Positions from, Positions to, Counts counts,
      Consumer<List<Received<E>>> sink) {
    to.of(topic).forEach((partition, end) ->
        readBatches(topic, partition, from, end, key -> true, counts, sink));
  }

  /** Reads those records of a partition whose keys are wanted, some thousands at a time. */
  <E extends Event> void readBatches(
      Topic<E> topic, int partition, Positions from, long end, Predicate<String> keys,
      Counts counts, Consumer<List<Received<E>>> sink) {
    var some = new ArrayList<Received<E>>();
    readPartition(topic, partition, from, end, keys, counts, received -> {
      some.add(received);
      if (some.size() == AT_ONCE) {
        sink.accept(List.copyOf(some));
        some.clear();
      }
    });
    if (!some.isEmpty()) {
      sink.accept(some);
    }
  }

  /** Reads those records of a partition whose keys are wanted, one by one. */
  <E extends Event> void readPartition(
      Topic<E> topic, int partition, Positions from, long end, Predicate<String> keys,
      Counts counts, Consumer<Received<E>> sink) {
    long unreadable = reader.read(
        topic, partition, from.of(topic, partition), end, keys, received -> {
          counts.events().incrementAndGet();
          sink.accept(received);
        });
    counts.unusable().addAndGet(unreadable);
  }
}
