package it.refettorio.attendance.booking;

import it.refettorio.contracts.PupilId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The wish that a pupil does not eat on a day.
 *
 * @param arrivedAt when it reached the server; this moment decides
 * @param cause the form it came with
 */
public record ReportAbsence(
    PupilId pupilId, LocalDate day, Person by, Instant arrivedAt, String cause) {}
