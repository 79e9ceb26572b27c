package it.refettorio.starter;

/**
 * The places where a process may die between two systems. In production nothing happens there;
 * tests put a bean in place that ends the process for good.
 */
public interface CrashPoint {

  /** The business transaction is committed, its events are not yet sent. */
  String OUTBOX_BEFORE_SEND = "outbox.before-send";

  /** Kafka has the events, the outbox does not know it yet. */
  String OUTBOX_BEFORE_MARK = "outbox.before-mark";

  /** A batch of records is handled and committed, its offsets are not. */
  String INBOX_BEFORE_OFFSETS = "inbox.before-offsets";

  void reached(String name);
}
