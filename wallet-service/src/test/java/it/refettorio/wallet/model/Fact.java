package it.refettorio.wallet.model;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import java.util.UUID;

/**
 * Something that another service, or the office, tells the wallet.
 *
 * @param sequence of a state; of a fact 0
 * @param id of the event; a repeated delivery has the same
 * @param from the first week in which it may arrive
 * @param until the last week in which it may arrive
 */
record Fact(Topic<?> topic, Event event, long sequence, UUID id, int from, int until) {

  /** The records of one key of a topic keep their order. */
  String key() {
    return topic.name() + "/" + event.key();
  }

  Fact again(UUID otherId) {
    return new Fact(topic, event, sequence, otherId, from, Integer.MAX_VALUE);
  }
}
