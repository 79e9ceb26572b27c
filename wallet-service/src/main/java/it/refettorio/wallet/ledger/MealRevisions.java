package it.refettorio.wallet.ledger;

import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.starter.inbox.Received;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A later word on a meal replaces the earlier one: what was charged is reversed, what holds now is
 * charged. An earlier word that comes late, or the same word again, changes nothing.
 */
@Component
class MealRevisions {

  private final LedgerStore store;
  private final Clock clock;

  MealRevisions(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Applies one word and returns the accounts it changed. */
  Set<UUID> apply(Received<MealEvent> word) {
    var meal = word.event();
    store.lockMeal(meal.cause());
    if (meal.revision() <= store.knownRevision(meal.cause())) {
      return Set.of();
    }
    var changed = new LinkedHashSet<UUID>();
    store.standingCharge(meal.cause()).ifPresent(charge ->
        changed.addAll(store.reverse(charge, meal.revision(), word.id(), clock.instant())));
    store.forgetWaiting(meal.cause());
    switch (meal) {
      case MealConsumed consumed -> changed.addAll(
          store.charge(List.of(Charge.of(consumed, word.id())), clock.instant()));
      case MealLateCancelled late -> changed.addAll(
          store.charge(List.of(Charge.of(late, word.id())), clock.instant()));
      case MealVoided voided -> store.markVoided(voided, word.id(), clock.instant());
    }
    return changed;
  }
}
