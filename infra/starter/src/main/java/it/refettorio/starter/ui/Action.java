package it.refettorio.starter.ui;

import org.jspecify.annotations.Nullable;

/**
 * A button of a form, or a link to another page.
 *
 * @param href where a link leads; null for a button
 * @param name what a button sends, with its value; null if nothing
 * @param context words for screen readers after the label, for buttons that look alike
 * @param icon symbol before the label, or null
 */
public record Action(
    String label,
    @Nullable String href,
    @Nullable String name,
    @Nullable String value,
    Style style,
    @Nullable String context,
    @Nullable String icon) {

  /** How much an action asks for attention; one primary a page is enough. */
  public enum Style {
    PRIMARY("btn btn-primary"),
    SECONDARY("btn btn-outline-primary"),
    DANGER("btn btn-danger"),
    PLAIN("");

    private final String css;

    Style(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }
  }

  public static Action submit(String label) {
    return new Action(label, null, null, null, Style.PRIMARY, null, null);
  }

  public static Action link(String label, String href) {
    return new Action(label, href, null, null, Style.PRIMARY, null, null);
  }

  /** What the button sends when it is the one pressed. */
  public Action sends(String name, Object value) {
    return new Action(label, href, name, value.toString(), style, context, icon);
  }

  public Action secondary() {
    return styled(Style.SECONDARY);
  }

  public Action danger() {
    return styled(Style.DANGER);
  }

  /** A link that looks like a link. */
  public Action plain() {
    return styled(Style.PLAIN);
  }

  public Action about(String context) {
    return new Action(label, href, name, value, style, context, icon);
  }

  public Action icon(String icon) {
    return new Action(label, href, name, value, style, context, icon);
  }

  private Action styled(Style style) {
    return new Action(label, href, name, value, style, context, icon);
  }

  public @Nullable String css() {
    return style == Style.PLAIN ? (icon == null ? null : "rf-icon-link") : style.css();
  }
}
