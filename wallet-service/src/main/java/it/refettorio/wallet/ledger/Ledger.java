package it.refettorio.wallet.ledger;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.starter.inbox.Received;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what happened. Every door may be used twice with the same fact: it counts once. All run in
 * the caller's transaction, and tell the accounts they changed in it.
 */
@Component
@Transactional
public class Ledger {

  private final LedgerStore store;
  private final MealRevisions revisions;
  private final WalletAnnouncements announcements;
  private final Clock clock;

  Ledger(
      LedgerStore store,
      MealRevisions revisions,
      WalletAnnouncements announcements,
      Clock clock) {
    this.store = store;
    this.revisions = revisions;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Posts meals. First words on a meal go to the database together; a later word on a known meal
   * is a correction and goes by itself, after them.
   */
  public void postMeals(List<Received<MealEvent>> meals) {
    var byCause = new LinkedHashMap<String, List<Received<MealEvent>>>();
    meals.forEach(meal ->
        byCause.computeIfAbsent(meal.event().cause(), cause -> new ArrayList<>()).add(meal));

    var firstWords = new ArrayList<Charge>();
    var corrections = new ArrayList<Received<MealEvent>>();
    byCause.values().forEach(words -> {
      if (words.size() == 1 && words.getFirst().event().revision() == 1) {
        chargeOf(words.getFirst(), firstWords, corrections);
      } else {
        corrections.addAll(words);
      }
    });

    Set<UUID> changed = new LinkedHashSet<>(store.charge(firstWords, clock.instant()));
    corrections.forEach(correction -> changed.addAll(revisions.apply(correction)));
    announcements.accountsChanged(changed);
  }

  private static void chargeOf(
      Received<MealEvent> meal, List<Charge> charges, List<Received<MealEvent>> corrections) {
    switch (meal.event()) {
      case MealConsumed consumed -> charges.add(Charge.of(consumed, meal.id()));
      case MealLateCancelled late -> charges.add(Charge.of(late, meal.id()));
      case MealVoided voided -> corrections.add(meal);
    }
  }

  /** Credits a payment; the receipt is its cause. */
  public void postPayment(PaymentReceived payment, UUID eventId) {
    announcements.accountsChanged(store.credit(payment, eventId, clock.instant()));
  }

  /** Charges a pupil's waiting meals that have a price now, and tells what the balance covers. */
  public void pricesChanged(PupilId pupil, DemandService service) {
    Set<UUID> changed = new LinkedHashSet<>(
        store.chargeWaiting(pupil.value(), service.name(), clock.instant()));
    changed.addAll(store.touchAccountOf(pupil.value()));
    announcements.accountsChanged(changed);
  }

  /**
   * Charges some of the waiting meals that have a price now: one that came while its price was being
   * written sees it only afterwards.
   *
   * @return whether there may be more
   */
  public boolean priceSomeWaitingMeals() {
    var changed = store.chargeSomeWaiting(clock.instant());
    announcements.accountsChanged(changed);
    return !changed.isEmpty();
  }

  /** Opens the account of a family, at zero, or tells it again if the family changed. */
  public void open(HolderId holder) {
    store.open(holder.value(), clock.instant());
    announcements.accountsChanged(List.of(holder.value()));
  }
}
