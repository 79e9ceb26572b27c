package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meal to be charged, as the ledger needs it.
 *
 * @param cause {@code pupil:service:date:shift}
 * @param kind MEAL or LATE_CANCELLED_MEAL
 * @param evidence who said that the meal counts
 */
record Charge(
    String cause,
    int revision,
    UUID holderId,
    UUID pupilId,
    String service,
    LocalDate date,
    String kind,
    String evidence,
    UUID eventId) {

  static Charge of(MealConsumed meal, UUID eventId) {
    return of(meal, MovementKind.MEAL, meal.source().name(), eventId);
  }

  static Charge of(MealLateCancelled meal, UUID eventId) {
    return of(meal, MovementKind.LATE_CANCELLED_MEAL, meal.cancelledAt().toString(), eventId);
  }

  private static Charge of(MealEvent meal, MovementKind kind, String evidence, UUID eventId) {
    return new Charge(
        meal.cause(), meal.revision(), meal.holderId().value(), meal.pupilId().value(),
        meal.service().name(), meal.date(), kind.name(), evidence, eventId);
  }
}
