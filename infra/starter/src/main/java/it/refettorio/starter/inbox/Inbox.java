package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;

/**
 * Takes a topic's events one by one, each in a transaction of its own. A fact is handed over once
 * however often it is delivered; of a state the handler keeps the highest sequence. An exception
 * parks the record and the later ones of its key; a database or broker that is away is waited for.
 */
public interface Inbox<E extends Event> {

  Topic<E> topic();

  void receive(Received<E> received);
}
