package it.refettorio.attendance.booking;

/** A family said that a pupil will not eat. */
public record AbsenceReported(Absence absence, String cause) {}
