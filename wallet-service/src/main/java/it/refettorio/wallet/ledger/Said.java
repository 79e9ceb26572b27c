package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent;
import it.refettorio.starter.inbox.Received;

/** A word and the meal it is about. */
record Said(Meal meal, Word word) {

  static Said of(Received<MealEvent> received) {
    return new Said(Meal.of(received.event()), Word.of(received));
  }
}
