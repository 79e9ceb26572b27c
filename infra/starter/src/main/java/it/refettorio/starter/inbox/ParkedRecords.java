package it.refettorio.starter.inbox;

import java.util.Collection;
import java.util.List;

/** What the dashboard does with parked records. */
public class ParkedRecords {

  private static final int LISTED = 200;

  private final ParkedRecordStore store;
  private final List<Receiver<?>> receivers;

  ParkedRecords(ParkedRecordStore store, List<Receiver<?>> receivers) {
    this.store = store;
    this.receivers = receivers;
  }

  /** The oldest parked records. */
  public List<ParkedRecord> list() {
    return store.list(LISTED);
  }

  /** How many there are. */
  public long count() {
    return store.count();
  }

  /** How many there are of some keys, on whatever topic. */
  public long count(Collection<String> keys) {
    return store.count(keys);
  }

  /**
   * Tries a record's whole key again, in order.
   *
   * @param id a parked record; if it is parked no more nothing happens
   * @return how many records were applied
   */
  public int retry(long id) {
    return store.topicAndKey(id).stream().mapToInt(this::retry).sum();
  }

  private int retry(ParkedRecordStore.TopicKey key) {
    return receivers.stream()
        .filter(receiver -> receiver.topic().name().equals(key.topic()))
        .mapToInt(receiver -> receiver.retry(key))
        .sum();
  }
}
