package it.refettorio.simulator.identity.people;

import static it.refettorio.simulator.identity.people.Attribute.ADDRESS;
import static it.refettorio.simulator.identity.people.Attribute.BIRTH_DATE;
import static it.refettorio.simulator.identity.people.Attribute.BIRTH_PLACE;
import static it.refettorio.simulator.identity.people.Attribute.EMAIL;
import static it.refettorio.simulator.identity.people.Attribute.FAMILY_NAME;
import static it.refettorio.simulator.identity.people.Attribute.FISCAL_CODE;
import static it.refettorio.simulator.identity.people.Attribute.GENDER;
import static it.refettorio.simulator.identity.people.Attribute.GIVEN_NAME;
import static it.refettorio.simulator.identity.people.Attribute.IDENTIFIER;
import static it.refettorio.simulator.identity.people.Attribute.MOBILE;
import static it.refettorio.simulator.identity.people.Attribute.ROLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who vouches for the person, and what it is willing to tell. */
public enum Scheme {
  SPID("SPID", GIVEN_NAME, FAMILY_NAME, FISCAL_CODE, BIRTH_DATE, BIRTH_PLACE, GENDER, IDENTIFIER,
      EMAIL, MOBILE, ADDRESS),
  /** The official profile of the identity card tells less than SPID. */
  CIE("CIE", GIVEN_NAME, FAMILY_NAME, FISCAL_CODE, BIRTH_DATE, EMAIL),
  /** The minimum set of the Italian node: no codice fiscale. */
  EIDAS("eIDAS", GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, IDENTIFIER),
  /** The municipality's own staff directory. */
  OPERATORI("Comune", GIVEN_NAME, FAMILY_NAME, EMAIL, ROLE);

  private final String label;
  private final List<Attribute> attributes;

  Scheme(String label, Attribute... attributes) {
    this.label = label;
    this.attributes = List.of(attributes);
  }

  public String label() {
    return label;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /** CIE and staff directories repeat the claims in the ID token; SPID never does. */
  public boolean tellsInIdToken() {
    return this == CIE || this == OPERATORI;
  }

  /** The scheme of this name in any case; empty if the name means none. */
  public static Optional<Scheme> named(String name) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
