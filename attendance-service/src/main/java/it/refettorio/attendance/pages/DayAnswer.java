package it.refettorio.attendance.pages;

import java.util.Arrays;
import java.util.Locale;

/** What became of a form, when it is not a receipt. Travels in the address, so it says no more. */
public enum DayAnswer {
  ALREADY_REPORTED("gia-comunicata"),
  REFUSED("non-accolta");

  private final String parameter;

  DayAnswer(String parameter) {
    this.parameter = parameter;
  }

  String on(String path) {
    return path + "?esito=" + parameter;
  }

  /** Null for anything that none of our redirects wrote. */
  static DayAnswer of(String parameter) {
    return Arrays.stream(values())
        .filter(answer -> answer.parameter.equals(parameter))
        .findFirst()
        .orElse(null);
  }

  /** Key of the words. */
  public String key() {
    return "day.answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
