package it.refettorio.enrolment.fee;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.List;
import java.util.UUID;

/**
 * Pupils owe a fee; told in the transaction that charges it, so many at a time.
 *
 * @param charge what caused it
 */
public record FeesCharged(UUID charge, FeeTerms terms, List<Debt> debts) {

  /** A pupil who owes the fee, and who pays it. */
  public record Debt(PupilId pupilId, HolderId holderId) {}

  public FeesCharged {
    debts = List.copyOf(debts);
  }
}
