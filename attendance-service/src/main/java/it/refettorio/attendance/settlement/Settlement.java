package it.refettorio.attendance.settlement;

import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.cutoff.WindowState;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settles one school on one day. */
@Component
class Settlement {

  /** What became of a school's day. */
  sealed interface Outcome {

    /** Settled now, with so many new meals. */
    record Settled(int meals) implements Outcome {}

    record AlreadySettled() implements Outcome {}

    /** Families may still change the day. */
    record TooEarly() implements Outcome {}
  }

  private final SettlementStore store;
  private final Cutoffs cutoffs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Settlement(
      SettlementStore store, Cutoffs cutoffs, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.cutoffs = cutoffs;
    this.events = events;
    this.clock = clock;
  }

  /** The schools that serve meals in a span, day by day. */
  List<SettlementStore.SchoolDay> servedDays(LocalDate first, LocalDate last) {
    return store.servedDays(first, last);
  }

  /**
   * Makes the meals of all who are booked, not absent and not yet there.
   *
   * @param latecomers whether a settled day is looked at again for pupils who were not known then
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Outcome settle(SchoolId school, LocalDate day, boolean latecomers, String cause) {
    store.lockDay(school, day);
    var now = clock.instant();
    var window = cutoffs.of(DemandService.CANTEEN).on(school, day);
    if (window.stateAt(now, day) != WindowState.CLOSED) {
      return new Outcome.TooEarly();
    }
    if (!latecomers && store.isSettled(school, day)) {
      return new Outcome.AlreadySettled();
    }
    var meals = store.serve(school, day, now);
    store.close(school, day, meals.size(), now);
    if (!meals.isEmpty()) {
      events.publishEvent(new MealsConsumed(meals, cause));
    }
    return new Outcome.Settled(meals.size());
  }
}
