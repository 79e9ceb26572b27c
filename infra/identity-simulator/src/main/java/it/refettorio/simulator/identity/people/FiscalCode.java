package it.refettorio.simulator.identity.people;

import java.util.regex.Pattern;

/** A codice fiscale with a right check letter (decree of 23 December 1976); omocodia allowed. */
public record FiscalCode(String value) {

  private static final Pattern SHAPE = Pattern.compile(
      "[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]");
  /** What a digit, or the letter of the same rank, is worth in an odd place. */
  private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8,
      12, 14, 16, 10, 22, 25, 24, 23};

  public FiscalCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a codice fiscale: " + value);
    }
    if (checkLetter(value) != value.charAt(15)) {
      throw new IllegalArgumentException("Wrong check letter in codice fiscale: " + value);
    }
  }

  private static char checkLetter(String code) {
    int sum = 0;
    for (int place = 0; place < 15; place++) {
      char sign = code.charAt(place);
      int rank = Character.isDigit(sign) ? sign - '0' : sign - 'A';
      sum += place % 2 == 0 ? ODD[rank] : rank;
    }
    return (char) ('A' + sum % 26);
  }
}
