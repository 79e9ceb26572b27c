package it.refettorio.wallet.model;

import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the accounts must be, worked out from all facts at once, in the plainest way: the last word
 * on each meal, at the price that its day finally has.
 */
final class NaiveAccounts {

  /** Sums by their column, such as {@code meals_cents}. */
  private final Map<UUID, TreeMap<Integer, TreeMap<String, Long>>> years = new HashMap<>();
  private final Set<UUID> open = new HashSet<>();
  private int waiting;

  static NaiveAccounts of(List<Fact> facts) {
    var accounts = new NaiveAccounts();
    var lastWords = new HashMap<String, MealEvent>();
    var lastPrices = new HashMap<String, PupilTariffState>();
    var lastSequences = new HashMap<String, Long>();
    var seen = new HashSet<String>();
    for (var fact : facts) {
      switch (fact.event()) {
        case MealEvent word -> {
          var before = lastWords.get(word.cause());
          if (before == null || before.revision() < word.revision()) {
            lastWords.put(word.cause(), word);
          }
        }
        case PupilTariffState state -> {
          if (lastSequences.getOrDefault(state.key(), 0L) < fact.sequence()) {
            lastSequences.put(state.key(), fact.sequence());
            lastPrices.put(state.key(), state);
          }
        }
        case FamilyState family -> accounts.open.add(family.holderId().value());
        default -> {
          if (seen.add(fact.topic().name() + "/" + fact.event().subject())) {
            accounts.take(fact.event());
          }
        }
      }
    }
    for (var word : lastWords.values()) {
      accounts.charge(word, lastPrices.get(word.pupilId() + ":" + word.service()));
    }
    return accounts;
  }

  private void charge(MealEvent word, PupilTariffState prices) {
    int version = 0;
    long cents = -1;
    if (prices != null) {
      for (var all : List.of(prices.superseded(), prices.versions())) {
        for (var price : all) {
          boolean begun = !price.validFrom().isAfter(word.date());
          boolean ended = price.validTo() != null && price.validTo().isBefore(word.date());
          if (begun && !ended && price.version() > version) {
            version = price.version();
            cents = price.unitPriceCents();
          }
        }
      }
    }
    if (word instanceof MealVoided) {
      if (cents >= 0) {
        add(word.holderId().value(), word.date(), "meals_cents", 0);
      }
    } else if (cents < 0) {
      waiting++;
    } else {
      add(word.holderId().value(), word.date(), "meals_cents", cents);
      add(word.holderId().value(), word.date(), "meals", 1);
    }
  }

  private void take(Object event) {
    switch (event) {
      case PaymentReceived paid -> add(
          paid.holderId().value(), paid.paidAt().atZone(ZoneId.of("Europe/Rome")).toLocalDate(),
          paid.channel() == PaymentChannel.NOTICE
              ? "paid_by_notice_cents" : "paid_spontaneously_cents", paid.amountCents());
      case RefundPaid refund -> add(
          refund.holderId().value(), refund.paidOn(), "refunded_cents", refund.amountCents());
      case EnrolmentFeeCharged fee -> add(
          fee.holderId().value(), fee.chargedOn(), "fees_cents", fee.amountCents());
      case OpeningBalanceCarried carried when carried.amountCents() < 0 -> add(
          carried.holderId().value(), carried.date(), "carried_debt_cents",
          -carried.amountCents());
      case OpeningBalanceCarried carried -> add(
          carried.holderId().value(), carried.date(), "carried_credit_cents",
          carried.amountCents());
      case AdjustmentMade adjustment -> add(
          adjustment.holderId().value(), adjustment.date(), "adjusted_cents",
          -adjustment.amountCents());
      case ReliefGranted relief -> add(
          relief.holderId().value(), relief.date(), "adjusted_cents", -relief.amountCents());
      default -> throw new IllegalArgumentException("No fact of the ledger: " + event.getClass());
    }
  }

  private void add(UUID holder, LocalDate date, String column, long value) {
    open.add(holder);
    int year = date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
    years.computeIfAbsent(holder, of -> new TreeMap<>())
        .computeIfAbsent(year, of -> new TreeMap<>())
        .merge(column, value, Long::sum);
  }

  /** The holders that have an account. */
  Set<UUID> open() {
    return open;
  }

  /** A sum of an account in a school year, named by the year it starts in. */
  long sum(UUID holder, int year, String column) {
    return years.getOrDefault(holder, new TreeMap<>()).getOrDefault(year, new TreeMap<>())
        .getOrDefault(column, 0L);
  }

  long balance(UUID holder) {
    long balance = 0;
    for (var year : years.getOrDefault(holder, new TreeMap<>()).values()) {
      for (var sum : year.entrySet()) {
        balance += switch (sum.getKey()) {
          case "paid_by_notice_cents", "paid_spontaneously_cents", "carried_credit_cents" ->
              sum.getValue();
          case "meals" -> 0;
          default -> -sum.getValue();
        };
      }
    }
    return balance;
  }

  /** Meals that have no price and would be charged if they had one. */
  int waiting() {
    return waiting;
  }
}
