package it.refettorio.local.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** The tax code of a natural person, computed as the decree of 12 March 1974 says. */
final class CodiceFiscale {

  private static final String MONTHS = "ABCDEHLMPRST";
  private static final String VOWELS = "AEIOU";
  private static final int FEMALE_DAY = 40;
  /** Value of 0–9 and of A–Z in an odd place (the first place is odd). */
  private static final int[] ODD = {
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
      23};

  private CodiceFiscale() {}

  /** @param birthplace cadastral code (Belfiore) of the municipality or foreign country */
  static String of(
      String firstName, String lastName, Sex sex, LocalDate born, String birthplace) {
    int day = born.getDayOfMonth() + (sex == Sex.FEMALE ? FEMALE_DAY : 0);
    String first15 = "%s%s%02d%s%02d%s".formatted(
        surname(lastName), name(firstName), born.getYear() % 100,
        MONTHS.charAt(born.getMonthValue() - 1), day, birthplace);
    return first15 + check(first15);
  }

  private static String surname(String lastName) {
    return three(consonants(lastName), vowels(lastName));
  }

  /** With four consonants or more, the second is left out. */
  private static String name(String firstName) {
    String consonants = consonants(firstName);
    if (consonants.length() > 3) {
      consonants = consonants.substring(0, 1) + consonants.substring(2, 4);
    }
    return three(consonants, vowels(firstName));
  }

  private static String three(String consonants, String vowels) {
    return (consonants + vowels + "XXX").substring(0, 3);
  }

  private static String consonants(String text) {
    return letters(text).replaceAll("[" + VOWELS + "]", "");
  }

  private static String vowels(String text) {
    return letters(text).replaceAll("[^" + VOWELS + "]", "");
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  static char check(String first15) {
    int sum = 0;
    for (int i = 0; i < first15.length(); i++) {
      char c = first15.charAt(i);
      int value = Character.isDigit(c) ? c - '0' : c - 'A';
      sum += i % 2 == 0 ? ODD[value] : value;
    }
    return (char) ('A' + sum % 26);
  }
}
