package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** Where a holder's account stands. Keyed by holder. */
public sealed interface AccountEvent extends Event {

  HolderId holderId();

  @Override
  default String key() {
    return holderId().toString();
  }

  /**
   * The account as the ledger has it.
   *
   * @param balanceCents paid minus consumed; negative means debt
   * @param consumedCents charges since the start of the service
   * @param paidByNoticeCents payments of issued notices
   * @param paidSpontaneouslyCents top-ups
   * @param asOf when the last movement was posted
   * @param cover for each pupil, how many meals the whole balance would pay
   */
  record AccountState(
      HolderId holderId,
      long balanceCents,
      long consumedCents,
      long paidByNoticeCents,
      long paidSpontaneouslyCents,
      Instant asOf,
      List<PupilCover> cover)
      implements AccountEvent {

    public AccountState {
      requireNonNull(holderId);
      requireNonNull(asOf);
      cover = List.copyOf(cover);
    }
  }

  /** How many meals the balance covers if all of it went to that pupil; never negative. */
  record PupilCover(PupilId pupilId, DemandService service, long mealsLeft) {

    public PupilCover {
      requireNonNull(pupilId);
      requireNonNull(service);
    }
  }
}
