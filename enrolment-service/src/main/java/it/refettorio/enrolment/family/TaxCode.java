package it.refettorio.enrolment.family;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's tax code (codice fiscale), 16 characters, upper case. Where two people would have the
 * same code the tax office replaces digits by letters (omocodia); such codes are as good as others.
 * Rule: ministerial decree of 23 December 1976.
 */
public record TaxCode(String value) {

  private static final int LENGTH = 16;
  private static final String OMOCODIA = "LMNPQRSTUV";
  private static final String MONTHS = "ABCDEHLMPRST";
  private static final Pattern FORM = Pattern.compile(
      "[A-Z]{6}N{2}[ABCDEHLMPRST]N{2}[A-Z]N{3}[A-Z]".replace("N", "[0-9" + OMOCODIA + "]"));
  /** Worth of 0–9 and A–Z on the odd places, the first place being odd. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };
  private static final int FEMALE_DAY_OFFSET = 40;

  public TaxCode {
    var fault = faultOf(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /** As people write it: any case, with blanks. */
  public static String tidy(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** What is wrong with a tidy text, in the clerk's words; empty if it is a tax code. */
  public static Optional<String> faultOf(String text) {
    if (text.length() != LENGTH) {
      return Optional.of("il codice fiscale ha %d caratteri invece di %d"
          .formatted(text.length(), LENGTH));
    }
    if (!FORM.matcher(text).matches()) {
      return Optional.of("il codice fiscale ha lettere e cifre al posto sbagliato");
    }
    return checkLetter(text) == text.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of("il codice fiscale contiene un errore: l'ultima lettera non torna");
  }

  /** Whether the code was made for a person born on that day; the century is not in it. */
  public boolean fits(LocalDate birth) {
    int day = digits(9, 11);
    return digits(6, 8) == birth.getYear() % 100
        && MONTHS.indexOf(value.charAt(8)) + 1 == birth.getMonthValue()
        && (day > FEMALE_DAY_OFFSET ? day - FEMALE_DAY_OFFSET : day) == birth.getDayOfMonth();
  }

  private int digits(int from, int to) {
    int number = 0;
    for (char c : value.substring(from, to).toCharArray()) {
      number = number * 10 + (Character.isDigit(c) ? c - '0' : OMOCODIA.indexOf(c));
    }
    return number;
  }

  private static char checkLetter(String text) {
    int sum = 0;
    for (int place = 0; place < LENGTH - 1; place++) {
      char c = text.charAt(place);
      int worth = Character.isDigit(c) ? c - '0' : c - 'A';
      sum += place % 2 == 0 ? ODD[worth] : worth;
    }
    return (char) ('A' + sum % 26);
  }

  @Override
  public String toString() {
    return value;
  }
}
