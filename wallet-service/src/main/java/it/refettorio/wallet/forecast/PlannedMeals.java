package it.refettorio.wallet.forecast;

import it.refettorio.wallet.pricing.PupilService;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which a pupil will eat.
 *
 * @param days those whose meals the ledger has not told of yet, in any order
 */
record PlannedMeals(PupilService pupil, List<LocalDate> days) {

  PlannedMeals {
    days = List.copyOf(days);
  }
}
