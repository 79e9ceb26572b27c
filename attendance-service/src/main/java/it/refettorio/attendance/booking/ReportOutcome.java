package it.refettorio.attendance.booking;

/** What came of reporting an absence. */
public sealed interface ReportOutcome {

  record Recorded(Absence absence) implements ReportOutcome {}

  /** Somebody had said so before; that absence and its receipt stand. */
  record AlreadyReported(Absence absence) implements ReportOutcome {}

  record Refused(Refusal reason) implements ReportOutcome {}
}
