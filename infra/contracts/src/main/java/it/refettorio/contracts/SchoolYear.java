package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/** A school year, 1 September to 31 August, written {@code 2026/2027}. */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{4})");

  public static SchoolYear of(LocalDate date) {
    int year = date.getYear();
    return new SchoolYear(date.getMonthValue() >= Month.SEPTEMBER.getValue() ? year : year - 1);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SchoolYear parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()
        || Integer.parseInt(form.group(2)) != Integer.parseInt(form.group(1)) + 1) {
      throw new IllegalArgumentException("Not a school year: " + text);
    }
    return new SchoolYear(Integer.parseInt(form.group(1)));
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.SEPTEMBER, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, Month.AUGUST, 31);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  @JsonValue
  public String toString() {
    return startYear + "/" + (startYear + 1);
  }
}
