package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import java.util.List;

/**
 * Takes a topic's events by the batch, in one transaction, in the order of their keys. The handler
 * itself makes sure that a fact counts once, by a unique cause in its tables. If a batch fails, it
 * is handed over in halves, down to the bad record, so that it never holds the others.
 */
public interface BatchInbox<E extends Event> {

  Topic<E> topic();

  /** Applies all or, by an exception, none. */
  void receiveAll(List<Received<E>> received);

  /**
   * How many records one batch may hold.
   *
   * @param consumers how many have one at the same time
   */
  default int batchSize(int consumers) {
    return 1_000;
  }

  /**
   * How many of the topic's partitions one instance works on at a time, if more than the others:
   * while one consumer waits for the database another reads its records.
   */
  default int consumers() {
    return 1;
  }
}
