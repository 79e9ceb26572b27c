package it.refettorio.starter.ui;

import java.util.Locale;

/**
 * How a message sounds. The tone chooses colour and icon; the words must say the same, because
 * colour alone tells nothing to many readers.
 */
public enum Tone {
  NEUTRAL("it-minus-circle"),
  INFO("it-info-circle"),
  SUCCESS("it-check-circle"),
  WARNING("it-warning-circle"),
  DANGER("it-close-circle");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /** The sprite's symbol that goes with this tone. */
  public String icon() {
    return icon;
  }

  /** The last part of the style classes: {@code alert-success}, {@code rf-tone-success}. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
