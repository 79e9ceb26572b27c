package it.refettorio.enrolment.school;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days of the week, in order.
 *
 * @param days may be empty where "no choice" has a meaning
 */
public record Weekdays(List<DayOfWeek> days) {

  public static final Weekdays NONE = new Weekdays(List.of());

  private static final List<String> NAMES =
      List.of("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica");

  public Weekdays {
    days = days.stream().sorted().distinct().toList();
  }

  public static Weekdays of(DayOfWeek... days) {
    return new Weekdays(List.of(days));
  }

  /** The Italian name of a day. */
  public static String nameOf(DayOfWeek day) {
    return NAMES.get(day.ordinal());
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  /** Those of these days that are not among others. */
  public Weekdays without(Weekdays others) {
    return new Weekdays(days.stream().filter(day -> !others.days.contains(day)).toList());
  }

  /** For reading: {@code lunedì, mercoledì}. */
  @Override
  public String toString() {
    return names(days);
  }

  private static String names(Collection<DayOfWeek> days) {
    return days.stream().map(Weekdays::nameOf).collect(Collectors.joining(", "));
  }

  /** Kept as the digits of the ISO weekdays, {@code 135} being Monday, Wednesday and Friday. */
  @Converter(autoApply = true)
  public static class AsDigits implements AttributeConverter<Weekdays, String> {

    @Override
    public String convertToDatabaseColumn(Weekdays weekdays) {
      return weekdays.days().stream()
          .map(day -> String.valueOf(day.getValue()))
          .collect(Collectors.joining());
    }

    @Override
    public Weekdays convertToEntityAttribute(String digits) {
      return new Weekdays(
          digits.chars().mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10))).toList());
    }
  }
}
