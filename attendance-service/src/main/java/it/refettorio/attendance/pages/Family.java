package it.refettorio.attendance.pages;

import it.refettorio.attendance.booking.Person;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.Roster;
import it.refettorio.contracts.PupilId;
import it.refettorio.starter.caller.Caller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets a caller see only pupils of their own; for all others there is no such page. */
@Component
class Family {

  private final Roster roster;

  Family(Roster roster) {
    this.roster = roster;
  }

  /**
   * The pupil of a page's address.
   *
   * @throws ResponseStatusException not found, also when the pupil is somebody else's
   */
  Diner diner(Caller caller, String pupilId) {
    var pupil = new PupilId(uuid(pupilId));
    if (!caller.mayActFor(pupil.value())) {
      throw notFound();
    }
    return roster.diner(pupil).orElseThrow(Family::notFound);
  }

  static Person person(Caller caller) {
    return new Person(caller.id(), caller.name());
  }

  /** The date of a page's address. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw notFound();
    }
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }
}
