package it.refettorio.simulator.identity.people;

import java.util.Optional;
import java.util.function.Function;

/** One thing an identity may tell about a person, and the scope that asks for it. */
public enum Attribute {
  FISCAL_CODE("Codice fiscale", "profile", p -> p.fiscalCode().map(FiscalCode::value)),
  GIVEN_NAME("Nome", "profile", p -> Optional.of(p.givenName())),
  FAMILY_NAME("Cognome", "profile", p -> Optional.of(p.familyName())),
  BIRTH_DATE("Data di nascita", "profile", p -> Optional.of(p.birth().date().toString())),
  BIRTH_PLACE("Luogo di nascita", "profile", p -> Optional.of(p.birth().place())),
  GENDER("Sesso", "profile", p -> Optional.of(p.gender().name())),
  IDENTIFIER("Codice identificativo", "profile", Person::identifier),
  EMAIL("Indirizzo e-mail", "email", Person::email),
  MOBILE("Numero di cellulare", "phone", Person::mobile),
  ADDRESS("Indirizzo", "address", p -> Optional.of(p.address().inOneLine())),
  ROLE("Ruolo in ufficio", "openid", Person::officeRole);

  private final String label;
  private final String scope;
  private final Function<Person, Optional<String>> text;

  Attribute(String label, String scope, Function<Person, Optional<String>> text) {
    this.label = label;
    this.scope = scope;
    this.text = text;
  }

  public String label() {
    return label;
  }

  public String scope() {
    return scope;
  }

  /** What is known of this person, as the file writes it; empty if nothing is. */
  public Optional<String> of(Person person) {
    return text.apply(person);
  }
}
