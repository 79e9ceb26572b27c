package it.refettorio.gateway.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How strongly a person proved who they are, in the three levels of SPID and CIE. */
public enum Level {
  ONE("SpidL1", "low"),
  TWO("SpidL2", "substantial"),
  THREE("SpidL3", "high");

  private static final String SPID = "https://www.spid.gov.it/";

  private final Set<String> names;
  private final String acr;

  Level(String spid, String eidas) {
    acr = SPID + spid;
    names = Set.of(
        acr,
        "urn:oasis:names:tc:SAML:2.0:ac:classes:" + spid,
        "http://eidas.europa.eu/LoA/" + eidas);
  }

  /** The official name, used in requests and in our own tokens. */
  public String acr() {
    return acr;
  }

  /** The level of an {@code acr} value; empty if nobody told us what the value means. */
  static Optional<Level> named(String acr) {
    return Arrays.stream(values()).filter(level -> level.names.contains(acr)).findFirst();
  }

  boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
