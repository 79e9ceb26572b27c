package it.refettorio.simulator.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fictional person.
 *
 * @param identifier SPID code, or the eIDAS identifier of somebody without a codice fiscale
 * @param schemes the ways this person can log in, preferred first; none for children
 * @param highestLevel the strongest login this person can do
 * @param loginAnomaly the ErrorCode every login of this person ends with, if it never works
 * @param note why this person is in the list
 */
public record Person(
    String id,
    String givenName,
    String familyName,
    Gender gender,
    Birth birth,
    Optional<FiscalCode> fiscalCode,
    Optional<String> identifier,
    Optional<String> email,
    Optional<String> mobile,
    Address address,
    List<Scheme> schemes,
    Level highestLevel,
    OptionalInt loginAnomaly,
    Optional<String> officeRole,
    String note) {

  /** As the source writes it: F or M. */
  public enum Gender { F, M }

  /** @param placeCode cadastral code of the municipality or foreign state, empty if unknown */
  public record Birth(LocalDate date, String placeCode, String place, String province) {}

  /** @param country ISO code of two letters */
  public record Address(
      String street, String postalCode, String municipality, String province, String country) {

    public String inOneLine() {
      return "%s, %s %s (%s)".formatted(street, postalCode, municipality, province);
    }
  }

  public String fullName() {
    return givenName + " " + familyName;
  }

  public boolean worksForTheOffice() {
    return schemes.contains(Scheme.OPERATORI);
  }
}
