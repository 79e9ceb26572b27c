package it.refettorio.starter.ui;

import org.jspecify.annotations.Nullable;

/**
 * One point of a timeline.
 *
 * @param when in words, or null while it is unknown
 * @param text what it means, or null
 */
public record Phase(State state, String title, @Nullable String when, @Nullable String text) {

  /** Whether a phase is past, present or still to come; the page says it in words. */
  public enum State { DONE, CURRENT, TO_COME }

  public static Phase done(String title) {
    return new Phase(State.DONE, title, null, null);
  }

  public static Phase current(String title) {
    return new Phase(State.CURRENT, title, null, null);
  }

  public static Phase toCome(String title) {
    return new Phase(State.TO_COME, title, null, null);
  }

  public Phase when(String when) {
    return new Phase(state, title, when, text);
  }

  public Phase text(String text) {
    return new Phase(state, title, when, text);
  }
}
