package it.refettorio.enrolment.family;

/** A person as a list names them. */
public record PersonName(TaxCode taxCode, String firstName, String lastName) {

  boolean saysOtherwise(PersonName other) {
    return !firstName.equals(other.firstName) || !lastName.equals(other.lastName);
  }
}
