package it.refettorio.enrolment;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Invented people and codes, new ones with each call, so that tests do not meet in the database
 * they share.
 */
final class TestTown {

  private static final String ODD_WORTH = "BAKPLCQDREVOSFTGUHMINJWZYX";
  private static final AtomicInteger LAST = new AtomicInteger();

  private TestTown() {}

  /** An adult's tax code. */
  static String adult() {
    return taxCode("84A01H501");
  }

  /** The tax code of a girl born on 1 March 2016. */
  static String pupil() {
    return taxCode("16C41H501");
  }

  static String code(String prefix) {
    return prefix + LAST.incrementAndGet();
  }

  private static String taxCode(String birth) {
    var letters = new StringBuilder();
    for (int rest = LAST.incrementAndGet(), i = 0; i < 6; i++, rest /= 20) {
      letters.append((char) ('A' + rest % 20));
    }
    var body = letters + birth;
    int sum = 0;
    for (int place = 0; place < body.length(); place++) {
      char c = body.charAt(place);
      int worth = Character.isDigit(c) ? c - '0' : c - 'A';
      sum += place % 2 == 0 ? ODD_WORTH.indexOf((char) ('A' + worth)) : worth;
    }
    return body + (char) ('A' + sum % 26);
  }
}
