package it.refettorio.starter.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How amounts, dates and times are written for people. Amounts are whole cents from end to end;
 * no floating point is ever involved.
 */
public record Formats(Locale locale) {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  /** Keeps figure and currency on one line; tests should compare with this class, not by hand. */
  private static final String NO_BREAK = "\u00a0";
  private static final String MINUS = "\u2212";
  /** Up to nine digits before the comma, with dots between the thousands or without. */
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,9})(?:,(\\d{1,2}))?");
  private static final Pattern DOTTED = Pattern.compile("\\d{1,9}\\.\\d{1,2}");

  /** {@code 1.234,50 €} (no-break space inside), {@code €1,234.50} in English. */
  public String money(long cents) {
    String units = String.format(locale, "%,d", Math.abs(cents / 100));
    String rest = String.format("%02d", Math.abs(cents % 100));
    String sign = cents < 0 ? MINUS : "";
    return isEnglish()
        ? sign + "€" + units + "." + rest
        : sign + units + "," + rest + NO_BREAK + "€";
  }

  /**
   * Reads an amount as people type it: {@code 12}, {@code 12,5}, {@code 1.234,50}, {@code 12.50},
   * with or without the euro sign.
   *
   * @return the cents, or nothing when the text is not a non-negative amount
   */
  public static OptionalLong cents(String typed) {
    String text = typed.replace("€", "").replace(NO_BREAK, "").strip();
    if (DOTTED.matcher(text).matches()) {
      text = text.replace('.', ',');
    }
    var amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      return OptionalLong.empty();
    }
    long units = Long.parseLong(amount.group(1).replace(".", ""));
    String rest = amount.group(2) == null ? "00" : (amount.group(2) + "0").substring(0, 2);
    return OptionalLong.of(units * 100 + Long.parseLong(rest));
  }

  /** The value of an amount field: {@code 1234,50}, without sign of currency or grouping. */
  public static String typed(long cents) {
    return cents / 100 + "," + String.format("%02d", Math.abs(cents % 100));
  }

  /** {@code martedì 24 novembre 2026}. */
  public String date(LocalDate date) {
    return write("EEEE d MMMM uuuu").format(date);
  }

  /** {@code martedì 24 novembre}, where the year is plain from the page. */
  public String day(LocalDate date) {
    return write("EEEE d MMMM").format(date);
  }

  /** {@code 24/11/2026}. */
  public String shortDate(LocalDate date) {
    return write("dd/MM/uuuu").format(date);
  }

  /** {@code novembre 2026}. */
  public String month(YearMonth month) {
    return write("MMMM uuuu").format(month);
  }

  /** {@code 9:15}. */
  public String time(LocalTime time) {
    return write("H:mm").format(time);
  }

  /** {@code 24/11/2026, 9:15}, on the clocks of Rome. */
  public String moment(Instant instant) {
    return write("dd/MM/uuuu, H:mm").withZone(ROME).format(instant);
  }

  /** {@code 11.272}; figures of four digits, which may be years, stand as they are. */
  public String count(long number) {
    return String.format(locale, Math.abs(number) < 10_000 ? "%d" : "%,d", number);
  }

  /** The usual writing of a value whose type says it all; a dash where there is none. */
  public String any(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case LocalDate date -> shortDate(date);
      case LocalTime time -> time(time);
      case YearMonth month -> month(month);
      case Instant instant -> moment(instant);
      case Long count -> count(count);
      case Integer count -> count(count);
      default -> value.toString();
    };
  }

  private boolean isEnglish() {
    return "en".equals(locale.getLanguage());
  }

  private DateTimeFormatter write(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
