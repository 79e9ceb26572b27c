package it.refettorio.wallet.forecast;

import it.refettorio.wallet.forecast.TopUp.Reach;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How far a balance reaches, if everybody eats as planned and nothing is paid in. Amounts in cents.
 * The days of all pupils of the account are walked together, each meal at the price of its day.
 *
 * @param plannedCents what all planned meals together will cost
 * @param plannedMeals how many there are
 * @param unpricedMeals those among them whose price is not known; they count nothing in the amounts
 * @param lastDay the last day with a planned meal, or null if none is planned
 * @param coveredUntil the last day whose meals the balance pays, or null if it pays none
 * @param firstUncovered the first day whose meals it does not pay, or null if there is none
 * @param topUps what to add to reach some days, the nearest first; empty if nothing is missing
 */
public record Forecast(
    long balanceCents,
    long plannedCents,
    int plannedMeals,
    int unpricedMeals,
    LocalDate lastDay,
    LocalDate coveredUntil,
    LocalDate firstUncovered,
    List<TopUp> topUps) {

  private static final int CHRISTMAS_DAY = 25;

  /** The one sentence there is to say. */
  public enum Outlook {
    /** No meal is planned any more, or yet. */
    NOTHING_PLANNED,
    /** No planned meal has a price. */
    NO_PRICE,
    /** The balance is below zero and meals are to be paid. */
    DEBT,
    /** All planned meals are free. */
    FREE,
    /** The balance does not pay the next day. */
    NOT_THE_NEXT,
    /** The balance pays until a day before the last one. */
    UNTIL,
    /** The balance pays all that is planned. */
    ALL
  }

  public Forecast {
    topUps = List.copyOf(topUps);
  }

  static Forecast of(
      long balanceCents, LocalDate today, Collection<PlannedMeals> plans, UnitPrices prices) {
    var costs = new TreeMap<LocalDate, Long>();
    int meals = 0;
    int unpriced = 0;
    for (var plan : plans) {
      for (var day : plan.days()) {
        var price = prices.on(plan.pupil(), day);
        costs.merge(day, price.orElse(0), Math::addExact);
        meals++;
        unpriced += price.isPresent() ? 0 : 1;
      }
    }
    var spent = new TreeMap<LocalDate, Long>();
    long sum = 0;
    for (var day : costs.entrySet()) {
      sum = Math.addExact(sum, day.getValue());
      spent.put(day.getKey(), sum);
    }
    var firstUncovered = firstUncovered(balanceCents, spent);
    boolean paysNone = balanceCents < 0 || unpriced == meals || spent.isEmpty();
    var lastPaid = firstUncovered == null ? spent.lastEntry() : spent.lowerEntry(firstUncovered);
    return new Forecast(
        balanceCents, sum, meals, unpriced,
        spent.isEmpty() ? null : spent.lastKey(),
        paysNone || lastPaid == null ? null : lastPaid.getKey(),
        firstUncovered,
        topUps(balanceCents, today, spent));
  }

  /** A day with nothing to pay is never the first, not even in debt. */
  private static LocalDate firstUncovered(long balance, TreeMap<LocalDate, Long> spent) {
    for (var day : spent.entrySet()) {
      if (day.getValue() > Math.max(balance, 0)) {
        return day.getKey();
      }
    }
    return null;
  }

  private static List<TopUp> topUps(
      long balance, LocalDate today, TreeMap<LocalDate, Long> spent) {
    var byAmount = new TreeMap<Long, TopUp>();
    for (var reach : Reach.values()) {
      var last = spent.floorEntry(lastDayOf(reach, today, spent));
      if (last == null || last.getValue() == 0) {
        continue;
      }
      long missing = Math.subtractExact(last.getValue(), balance);
      if (missing > 0) {
        byAmount.merge(missing, new TopUp(reach, last.getKey(), missing), Forecast::farther);
      }
    }
    return List.copyOf(byAmount.values());
  }

  private static LocalDate lastDayOf(
      Reach reach, LocalDate today, TreeMap<LocalDate, Long> spent) {
    return switch (reach) {
      case MONTH -> today.plusMonths(1);
      case CHRISTMAS -> LocalDate.of(today.getYear(), Month.DECEMBER, CHRISTMAS_DAY).minusDays(1);
      case SCHOOL_YEAR -> spent.isEmpty() ? today : spent.lastKey();
    };
  }

  private static TopUp farther(TopUp one, TopUp other) {
    return one.until().isAfter(other.until()) ? one : other;
  }

  public Outlook outlook() {
    if (plannedMeals == 0) {
      return Outlook.NOTHING_PLANNED;
    }
    if (unpricedMeals == plannedMeals) {
      return Outlook.NO_PRICE;
    }
    if (firstUncovered == null) {
      return plannedCents == 0 ? Outlook.FREE : Outlook.ALL;
    }
    if (balanceCents < 0) {
      return Outlook.DEBT;
    }
    return coveredUntil == null ? Outlook.NOT_THE_NEXT : Outlook.UNTIL;
  }
}
