package it.refettorio.attendance.booking;

import java.util.UUID;

/** Who says something about a day, as the login knows them. */
public record Person(UUID id, String name) {}
