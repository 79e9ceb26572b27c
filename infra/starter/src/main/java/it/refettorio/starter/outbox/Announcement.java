package it.refettorio.starter.outbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import java.util.Objects;

/**
 * An event on its way out.
 *
 * @param sequence for a state topic a number that grows with each state of the key; for a fact zero
 * @param causationId the form, event or job that caused it; null if it is its own cause
 */
public record Announcement<E extends Event>(
    Topic<?> topic, E event, long sequence, String causationId) {

  public Announcement {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(event);
  }

  public static <E extends Event> Announcement<E> fact(
      Topic<?> topic, E event, String causationId) {
    return new Announcement<>(topic, event, 0, causationId);
  }

  public static <E extends Event> Announcement<E> state(
      Topic<?> topic, E event, long sequence, String causationId) {
    return new Announcement<>(topic, event, sequence, causationId);
  }
}
