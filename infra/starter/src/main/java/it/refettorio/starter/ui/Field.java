package it.refettorio.starter.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: label, hint, error and control, tied together for those who cannot see
 * that they stand together.
 *
 * @param name as it is sent, and the id of the control unless {@link #id} says another
 * @param value what was typed or chosen before; dates as {@code 2026-11-24}
 * @param choices of a select or of radio buttons
 * @param autocomplete what the browser may fill in, such as {@code email}
 * @param inputmode which keyboard a phone shows
 * @param min lowest number or first date, and {@code max} the highest or last
 * @param errors of the whole form; the field finds its own by name
 */
public record Field(
    Kind kind,
    String name,
    String label,
    String id,
    @Nullable String value,
    @Nullable String hint,
    boolean required,
    List<Choice> choices,
    @Nullable String autocomplete,
    @Nullable String inputmode,
    @Nullable String min,
    @Nullable String max,
    @Nullable Integer maxLength,
    FormErrors errors) {

  /** The control behind the label. */
  public enum Kind {
    TEXT, EMAIL, TEL, NUMBER, AMOUNT, DATE, MONTH, SEARCH, FILE, AREA, SELECT, RADIOS, CHECKBOX;

    /** The type of an input, where the control is one. */
    public String type() {
      return this == AMOUNT || this == NUMBER ? "text" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** One of several answers, with an optional explanation under it. */
  public record Choice(String value, String label, @Nullable String hint) {
    public static Choice of(Object value, String label) {
      return new Choice(value.toString(), label, null);
    }
  }

  public static Field text(String name, String label) {
    return of(Kind.TEXT, name, label);
  }

  public static Field email(String name, String label) {
    return of(Kind.EMAIL, name, label).autocomplete("email");
  }

  public static Field tel(String name, String label) {
    return of(Kind.TEL, name, label).autocomplete("tel");
  }

  /**
   * A whole number, as text: what a browser's own number field cannot read it sends as nothing, and
   * nobody is told.
   */
  public static Field number(String name, String label) {
    return of(Kind.NUMBER, name, label).inputmode("numeric");
  }

  /** An amount in euro, as text; read it with {@link Formats#cents}. */
  public static Field amount(String name, String label) {
    return of(Kind.AMOUNT, name, label).inputmode("decimal").autocomplete("off");
  }

  public static Field date(String name, String label) {
    return of(Kind.DATE, name, label);
  }

  public static Field month(String name, String label) {
    return of(Kind.MONTH, name, label);
  }

  public static Field search(String name, String label) {
    return of(Kind.SEARCH, name, label);
  }

  public static Field file(String name, String label) {
    return of(Kind.FILE, name, label);
  }

  /** A longer text. */
  public static Field area(String name, String label) {
    return of(Kind.AREA, name, label);
  }

  public static Field select(String name, String label, List<Choice> choices) {
    return of(Kind.SELECT, name, label).choices(choices);
  }

  /** Better than a select up to seven answers. */
  public static Field radios(String name, String legend, List<Choice> choices) {
    return of(Kind.RADIOS, name, legend).choices(choices);
  }

  /** Sends {@code true} when checked and nothing otherwise. */
  public static Field checkbox(String name, String label) {
    return of(Kind.CHECKBOX, name, label);
  }

  /** The value before; anything whose text is what the control expects. Null: empty. */
  public Field value(@Nullable Object before) {
    return new Field(kind, name, label, id, before == null ? null : before.toString(), hint,
        required, choices, autocomplete, inputmode, min, max, maxLength, errors);
  }

  public Field checked(boolean checked) {
    return value(checked ? "true" : null);
  }

  public Field hint(String text) {
    return new Field(kind, name, label, id, value, text, required, choices, autocomplete,
        inputmode, min, max, maxLength, errors);
  }

  /** The label says so in words. */
  public Field mandatory() {
    return new Field(kind, name, label, id, value, hint, true, choices, autocomplete, inputmode,
        min, max, maxLength, errors);
  }

  /** For pages that ask the same thing in two forms. */
  public Field id(String other) {
    return new Field(kind, name, label, other, value, hint, required, choices, autocomplete,
        inputmode, min, max, maxLength, errors);
  }

  public Field autocomplete(String token) {
    return new Field(kind, name, label, id, value, hint, required, choices, token, inputmode,
        min, max, maxLength, errors);
  }

  public Field inputmode(String mode) {
    return new Field(kind, name, label, id, value, hint, required, choices, autocomplete, mode,
        min, max, maxLength, errors);
  }

  /** The bounds of a number or date; null: none. */
  public Field between(@Nullable Object lowest, @Nullable Object highest) {
    return new Field(kind, name, label, id, value, hint, required, choices, autocomplete,
        inputmode, Objects.toString(lowest, null), Objects.toString(highest, null), maxLength,
        errors);
  }

  public Field atMost(int characters) {
    return new Field(kind, name, label, id, value, hint, required, choices, autocomplete,
        inputmode, min, max, characters, errors);
  }

  /** Why the form was refused; the field shows what concerns it. */
  public Field errors(FormErrors refused) {
    return new Field(kind, name, label, id, value, hint, required, choices, autocomplete,
        inputmode, min, max, maxLength, refused);
  }

  public boolean failed() {
    return errors.on(name) != null;
  }

  public String hintId() {
    return id + "-hint";
  }

  public String errorId() {
    return id + "-error";
  }

  /** The ids of what explains the control, or null. */
  public @Nullable String describedBy() {
    String ids = Stream.of(hint == null ? null : hintId(), failed() ? errorId() : null)
        .filter(Objects::nonNull).collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  private Field choices(List<Choice> all) {
    return new Field(kind, name, label, id, value, hint, required, List.copyOf(all), autocomplete,
        inputmode, min, max, maxLength, errors);
  }

  private static Field of(Kind kind, String name, String label) {
    return new Field(kind, name, label, name, null, null, false, List.of(), null, null, null,
        null, null, FormErrors.none());
  }
}
