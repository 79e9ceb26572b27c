package it.refettorio.attendance.booking;

import java.time.Instant;

/**
 * The wish to take an absence back.
 *
 * @param arrivedAt when it reached the server; this moment decides
 * @param cause the form it came with
 */
public record WithdrawAbsence(Absence absence, Person by, Instant arrivedAt, String cause) {}
