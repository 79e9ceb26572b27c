package it.refettorio.local.demo;

import java.time.LocalDate;

/** Somebody of the municipality. */
record Person(String firstName, String lastName, LocalDate born, String codiceFiscale) {

  static Person of(
      String firstName, String lastName, Sex sex, LocalDate born, String birthplace) {
    return new Person(firstName, lastName, born,
        CodiceFiscale.of(firstName, lastName, sex, born, birthplace));
  }
}
