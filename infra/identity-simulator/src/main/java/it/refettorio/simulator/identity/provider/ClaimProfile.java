package it.refettorio.simulator.identity.provider;

import it.refettorio.simulator.identity.people.Attribute;
import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose habits to imitate when naming and shaping claims. */
public enum ClaimProfile {
  /** The official SPID and CIE text of 2023. */
  UFFICIALE,
  /** iam-proxy-italia as it comes: no namespaces, one-element arrays, a fixed acr, no logout. */
  IAM_PROXY,
  /** Keycloak with mappers: official names, but acr tells of Keycloak's own password login. */
  KEYCLOAK;

  private static final String NAMESPACE = "https://attributes.eid.gov.it/";
  private static final String STATIC_ACR =
      "urn:oasis:names:tc:SAML:2.0:ac:classes:InternetProtocolPassword";

  String acr(Level level) {
    return switch (this) {
      case UFFICIALE -> level.acr();
      case IAM_PROXY -> STATIC_ACR;
      case KEYCLOAK -> Level.ONE.acr();
    };
  }

  boolean hasLogout() {
    return this != IAM_PROXY;
  }

  String claim(Attribute attribute) {
    return switch (attribute) {
      case FISCAL_CODE -> this == IAM_PROXY ? "fiscal_number" : NAMESPACE + "fiscal_number";
      case GIVEN_NAME -> "given_name";
      case FAMILY_NAME -> "family_name";
      case BIRTH_DATE -> "birthdate";
      case BIRTH_PLACE -> "place_of_birth";
      case GENDER -> "gender";
      case IDENTIFIER -> NAMESPACE + "spid_code";
      case EMAIL -> "email";
      case MOBILE -> "phone_number";
      case ADDRESS -> "address";
      case ROLE -> "roles";
    };
  }

  /** The claim's value; empty if the person has none or the profile does not tell it. */
  Optional<Object> value(Attribute attribute, Person person) {
    return attribute.of(person)
        .map(text -> attribute == Attribute.FISCAL_CODE ? "TINIT-" + text : text)
        .flatMap(text -> this == IAM_PROXY
            ? inArray(attribute, text)
            : Optional.of(shaped(attribute, text, person)));
  }

  private static Optional<Object> inArray(Attribute attribute, String text) {
    return attribute == Attribute.IDENTIFIER ? Optional.empty() : Optional.of(List.of(text));
  }

  private static Object shaped(Attribute attribute, String text, Person person) {
    return switch (attribute) {
      case GENDER -> person.gender() == Person.Gender.F ? "female" : "male";
      case BIRTH_PLACE -> Map.of("locality", person.birth().placeCode(),
          "region", person.birth().province());
      case ADDRESS -> Map.of(
          "street_address", person.address().street(),
          "postal_code", person.address().postalCode(),
          "locality", person.address().municipality(),
          "region", person.address().province(),
          "country_code", person.address().country());
      case ROLE -> List.of(text);
      default -> text;
    };
  }
}
