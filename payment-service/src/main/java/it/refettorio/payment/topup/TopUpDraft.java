package it.refettorio.payment.topup;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.payment.notice.NoticeLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table a family fills in: a row for each pupil, computed with today's prices. */
public record TopUpDraft(Family family, List<Row> rows, TopUpRules rules) {

  /**
   * One pupil.
   *
   * @param price absent while enrolment has told none
   * @param meals as asked for, still unchecked
   */
  public record Row(Family.Pupil pupil, Optional<Price> price, int meals) {

    /** Whether meals can be paid for this pupil. */
    public boolean isPayable() {
      return price.isPresent() && !price.get().isFree();
    }

    /** In cents; zero where nothing can be paid, and for a number nobody may ask for. */
    public long totalCents() {
      return isPayable() && meals > 0
          ? Math.multiplyExact(price.get().unitPriceCents(), (long) meals) : 0;
    }
  }

  /** Why a draft cannot become a notice. */
  public sealed interface Objection {

    /** @param most the largest number allowed */
    record MealsOutOfRange(Family.Pupil pupil, int most) implements Objection {}

    record NothingToPay() implements Objection {}

    record TooMuch(long mostCents) implements Objection {}
  }

  public TopUpDraft {
    rows = List.copyOf(rows);
  }

  /** @param meals how many for each pupil; none where a pupil is missing */
  static TopUpDraft of(Family family, Map<PupilId, Price> prices, Map<PupilId, Integer> meals,
      TopUpRules rules) {
    return new TopUpDraft(
        family,
        family.pupils().stream()
            .map(pupil -> new Row(pupil, Optional.ofNullable(prices.get(pupil.id())),
                meals.getOrDefault(pupil.id(), 0)))
            .toList(),
        rules);
  }

  /**
   * How many meals for each pupil pay at least that amount: as many for one as for another, and
   * where that is more than enough, one less for the last. Fewer where the rules allow no more.
   *
   * @param cents more than zero
   */
  public Map<PupilId, Integer> mealsFor(long cents) {
    var payable = rows.stream().filter(Row::isPayable).toList();
    long round = payable.stream()
        .mapToLong(row -> row.price().orElseThrow().unitPriceCents()).reduce(0, Math::addExact);
    var meals = new LinkedHashMap<PupilId, Integer>();
    if (round == 0) {
      return meals;
    }
    long wanted = Math.min(cents, rules.maxTotalCents());
    int each = (int) Math.min(wanted / round, rules.maxMeals());
    long total = each * round;
    for (var row : payable) {
      long price = row.price().orElseThrow().unitPriceCents();
      boolean oneMore = total < wanted && each < rules.maxMeals()
          && total + price <= rules.maxTotalCents();
      total += oneMore ? price : 0;
      meals.put(row.pupil().id(), oneMore ? each + 1 : each);
    }
    return meals;
  }

  public long totalCents() {
    return rows.stream().mapToLong(Row::totalCents).reduce(0, Math::addExact);
  }

  public int meals() {
    return rows.stream().filter(Row::isPayable).mapToInt(row -> Math.max(0, row.meals())).sum();
  }

  /** All that stands against paying this; empty if nothing does. */
  public List<Objection> objections() {
    var found = new ArrayList<Objection>();
    rows.stream()
        .filter(row -> row.meals() < 0 || row.meals() > rules.maxMeals())
        .map(row -> new Objection.MealsOutOfRange(row.pupil(), rules.maxMeals()))
        .forEach(found::add);
    if (found.isEmpty() && totalCents() == 0) {
      found.add(new Objection.NothingToPay());
    }
    if (totalCents() > rules.maxTotalCents()) {
      found.add(new Objection.TooMuch(rules.maxTotalCents()));
    }
    return List.copyOf(found);
  }

  List<NoticeLine> lines() {
    return rows.stream()
        .filter(row -> row.totalCents() > 0)
        .map(row -> new NoticeLine(
            row.pupil().id().value(), row.pupil().name(), DemandService.CANTEEN,
            row.price().orElseThrow().tariffName(), row.price().orElseThrow().unitPriceCents(),
            row.meals(), row.totalCents()))
        .toList();
  }
}
