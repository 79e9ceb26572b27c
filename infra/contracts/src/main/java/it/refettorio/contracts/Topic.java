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

  private static final String TYPE_PREFIX = "it.refettorio.";

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
    return TYPE_PREFIX + body.getSimpleName() + name.substring(name.lastIndexOf('.'));
  }

  /**
   * The body that a CloudEvents type names.
   *
   * @throws IllegalArgumentException if this topic has no such body
   */
  public Class<? extends E> bodyOf(String ceType) {
    // Asked for each event of each topic: no list is made of the few bodies there are.
    for (var body : type.getPermittedSubclasses()) {
      if (ceType.equals(typeOf(body.asSubclass(type)))) {
        return body.asSubclass(type);
      }
    }
    throw new IllegalArgumentException("Topic " + name + " carries no event of type " + ceType);
  }
}
