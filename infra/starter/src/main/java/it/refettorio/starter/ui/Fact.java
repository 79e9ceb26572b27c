package it.refettorio.starter.ui;

import org.jspecify.annotations.Nullable;

/**
 * A name and its value.
 *
 * @param value text, date, time or content; null is written as a dash
 */
public record Fact(String label, @Nullable Object value) {

  public static Fact of(String label, @Nullable Object value) {
    return new Fact(label, value);
  }
}
