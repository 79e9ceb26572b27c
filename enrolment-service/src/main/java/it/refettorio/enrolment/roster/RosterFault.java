package it.refettorio.enrolment.roster;

import jakarta.persistence.Embeddable;

/** A fault as it is kept with the import. */
@Embeddable
public record RosterFault(int line, String message) {}
