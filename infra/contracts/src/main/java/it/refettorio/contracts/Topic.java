package it.refettorio.contracts;

import java.util.List;
import java.util.stream.Stream;

/**
 * A published stream of events.
 *
 * @param name {@code owner.subject.vN}; the first word is the service that writes it
 * @param kind whether a record replaces earlier ones of its key or stands for ever
 * @param type the sealed interface of all bodies
 */
public record Topic<E extends Event>(String name, Kind kind, Class<E> type) {

  public enum Kind {
    /** Each record is the full state of its key; the highest sequence wins; compacted. */
    STATE,
    /** Each record is a fact to be applied once; kept for ever. */
    FACT
  }

  /** The service that writes this topic. */
  public String owner() {
    return name.substring(0, name.indexOf('.'));
  }

  /** Every body this topic may carry. */
  @SuppressWarnings("unchecked")
  public List<Class<? extends E>> eventTypes() {
    return Stream.of(type.getPermittedSubclasses())
        .<Class<? extends E>>map(body -> (Class<? extends E>) body)
        .toList();
  }

  /** The CloudEvents type of a body, such as {@code it.refettorio.MealConsumed.v1}. */
  public String typeOf(Class<? extends Event> body) {
    return "it.refettorio." + body.getSimpleName() + name.substring(name.lastIndexOf('.'));
  }

  /**
   * The body that a CloudEvents type names.
   *
   * @throws IllegalArgumentException if this topic has no such body
   */
  public Class<? extends E> bodyOf(String ceType) {
    return eventTypes().stream()
        .filter(body -> typeOf(body).equals(ceType))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("Topic " + name + " carries no event of type " + ceType));
  }
}
