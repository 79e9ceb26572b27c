package it.refettorio.contracts;

/**
 * What one service tells the others. The body of a record on a {@link Topic}; who, when and in which
 * order travels in the headers.
 */
public interface Event {

  /** The Kafka key: all records with one key are read in the order they were written. */
  String key();

  /** The thing this event is about; for a state topic the same as the key. */
  default String subject() {
    return key();
  }
}
