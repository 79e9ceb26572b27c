package it.refettorio.enrolment.family;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the list of families: a pupil and the adults of the family.
 *
 * @param line its number in the file
 * @param holder who pays
 * @param second the other parent or guardian
 */
public record PupilListing(
    int line,
    PersonName holder,
    Optional<PersonName> second,
    PersonName pupil,
    LocalDate birthDate) {

  Stream<PersonName> adults() {
    return Stream.concat(Stream.of(holder), second.stream());
  }
}
