package it.refettorio.enrolment.roster;

import java.util.UUID;

/** The person of the office who brings a file. */
public record Clerk(UUID id, String name) {}
