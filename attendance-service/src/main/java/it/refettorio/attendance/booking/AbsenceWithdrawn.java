package it.refettorio.attendance.booking;

/** A family took an absence back in time. */
public record AbsenceWithdrawn(Absence absence, String cause) {}
