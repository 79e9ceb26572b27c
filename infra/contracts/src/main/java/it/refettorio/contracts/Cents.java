package it.refettorio.contracts;

/** The limits of an amount. */
final class Cents {

  /** A hundred million euros: no amount of a family comes near, and a billion of them can be added. */
  static final long MOST = 10_000_000_000L;

  private Cents() {}

  /** Refuses an amount that only a mistake can lead to, whichever sign it has. */
  static void checkSize(long cents) {
    if (cents > MOST || cents < -MOST) {
      throw new IllegalArgumentException("An amount beyond all measure");
    }
  }
}
