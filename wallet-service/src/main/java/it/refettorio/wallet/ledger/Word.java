package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.starter.inbox.Received;
import java.util.UUID;

/**
 * What was said about a meal.
 *
 * @param revision from 1; a later word replaces the earlier ones
 * @param evidence who said that it counts or, of a void, why it does not
 */
record Word(int revision, Says says, UUID holderId, String evidence, UUID eventId) {

  enum Says { CONSUMED, LATE_CANCELLED, VOIDED }

  static Word of(Received<MealEvent> received) {
    var event = received.event();
    var says = switch (event) {
      case MealConsumed consumed -> Says.CONSUMED;
      case MealLateCancelled late -> Says.LATE_CANCELLED;
      case MealVoided voided -> Says.VOIDED;
    };
    var evidence = switch (event) {
      case MealConsumed consumed -> consumed.source().name();
      case MealLateCancelled late -> late.cancelledAt().toString();
      case MealVoided voided -> voided.reason().name();
    };
    return new Word(
        event.revision(), says, event.holderId().value(), evidence, received.id());
  }

  boolean charges() {
    return says != Says.VOIDED;
  }
}
