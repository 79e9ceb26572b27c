package it.refettorio.simulator.pagopa;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Cents on Checkout's side, decimal euro on the Node's: converted here and nowhere else. */
public final class Euro {

  private Euro() {}

  /** Always two decimals: the schema refuses {@code 48.6}. */
  public static BigDecimal ofCents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  public static long toCents(BigDecimal euro) {
    return euro.movePointRight(2).longValueExact();
  }

  public static String italian(long cents) {
    return NumberFormat.getCurrencyInstance(Locale.ITALY).format(ofCents(cents));
  }
}
