package it.refettorio.gateway.rights;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's codice fiscale, the only key that SPID, CIE and the school office share.
 *
 * <p>Two people may differ by an omocodia letter alone (a digit written as a letter): they stay two
 * people, so the code is never turned back into digits.
 */
public record TaxCode(String value) implements Serializable {

  private static final Pattern SHAPE = Pattern.compile(
      "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");
  private static final Pattern COUNTRY = Pattern.compile("^TINIT-");

  /** What a sign counts in an odd place, by its rank; a digit has the rank of its value. */
  private static final int[] ODD_PLACES = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  public TaxCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the shape of a codice fiscale");
    }
    if (value.charAt(15) != checkLetter(value)) {
      throw new IllegalArgumentException("Wrong check letter");
    }
  }

  /** Reads what identity providers send: with or without {@code TINIT-}, in any case. */
  public static Optional<TaxCode> read(String sent) {
    String plain = COUNTRY.matcher(sent.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
    try {
      return Optional.of(new TaxCode(plain));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private static char checkLetter(String code) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      char sign = code.charAt(i);
      int rank = Character.isDigit(sign) ? sign - '0' : sign - 'A';
      sum += i % 2 == 0 ? ODD_PLACES[rank] : rank;
    }
    return (char) ('A' + sum % 26);
  }

  /** Never the code itself, which would end in logs. */
  @Override
  public String toString() {
    return "TaxCode[…]";
  }
}
