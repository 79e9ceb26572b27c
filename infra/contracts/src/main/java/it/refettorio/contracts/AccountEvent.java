package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
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
   * @param consumedCents all that was charged since the start of the service: meals, fees, debts
   *     carried over, corrections
   * @param paidByNoticeCents payments of issued notices
   * @param paidSpontaneouslyCents top-ups
   * @param asOf when the last movement was posted
   * @param cover for each pupil, how many meals the whole balance would pay
   * @param coveredUntil the last day whose planned meals the balance pays, all pupils together, or
   *     null if it pays none, or no meals are planned
   * @param suggestedTopUps what to add so that the planned meals until some days are paid
   */
  record AccountState(
      HolderId holderId,
      long balanceCents,
      long consumedCents,
      long paidByNoticeCents,
      long paidSpontaneouslyCents,
      Instant asOf,
      List<PupilCover> cover,
      LocalDate coveredUntil,
      List<SuggestedTopUp> suggestedTopUps)
      implements AccountEvent {

    public AccountState {
      requireNonNull(holderId);
      requireNonNull(asOf);
      cover = List.copyOf(cover);
      suggestedTopUps = suggestedTopUps == null ? List.of() : List.copyOf(suggestedTopUps);
    }
  }

  /**
   * What to add for the planned meals until a day.
   *
   * @param until the last day that would be paid
   * @param amountCents in cents, more than zero
   */
  record SuggestedTopUp(LocalDate until, long amountCents) {

    public SuggestedTopUp {
      requireNonNull(until);
      if (amountCents <= 0) {
        throw new IllegalArgumentException("A top-up without an amount");
      }
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
