package it.refettorio.attendance.booking;

/** What came of taking an absence back. */
public sealed interface WithdrawOutcome {

  record Withdrawn(Absence absence) implements WithdrawOutcome {}

  /** It was taken back before. */
  record AlreadyWithdrawn(Absence absence) implements WithdrawOutcome {}

  record Refused(Refusal reason) implements WithdrawOutcome {}
}
