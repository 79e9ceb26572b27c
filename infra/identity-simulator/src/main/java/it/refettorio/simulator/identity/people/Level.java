package it.refettorio.simulator.identity.people;

import java.util.Arrays;
import java.util.Optional;

/** How strongly somebody proved who they are; SPID and CIE use the same three strings. */
public enum Level {
  ONE, TWO, THREE;

  private static final String PREFIX = "https://www.spid.gov.it/SpidL";

  public int number() {
    return ordinal() + 1;
  }

  /** The authentication context class, as in {@code acr} and {@code acr_values}. */
  public String acr() {
    return PREFIX + number();
  }

  public boolean isBelow(Level other) {
    return compareTo(other) < 0;
  }

  public Level atMost(Level ceiling) {
    return ceiling.isBelow(this) ? ceiling : this;
  }

  public static Optional<Level> ofAcr(String acr) {
    return Arrays.stream(values()).filter(level -> level.acr().equals(acr)).findFirst();
  }

  /** @throws IllegalArgumentException if there is no such level */
  public static Level ofNumber(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("No level " + number);
    }
    return values()[number - 1];
  }
}
