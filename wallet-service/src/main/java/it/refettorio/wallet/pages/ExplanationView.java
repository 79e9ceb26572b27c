package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Fact;
import it.refettorio.starter.ui.Phase;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Explanation;
import it.refettorio.wallet.statement.MealStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of one movement shows.
 *
 * @param back the path of the list it belongs to
 */
public record ExplanationView(Explanation movement, String back) {

  /** The movement in one line a fact. */
  public List<Fact> facts(Ui ui) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(ui.t("why.day"), ui.date(movement.date())));
    facts.add(Fact.of(
        ui.t("why.what"), Movements.words(ui, movement.kind(), movement.pupil())));
    if (movement.service() != null) {
      facts.add(Fact.of(ui.t("why.service"), ui.t("service." + movement.service())));
    }
    facts.add(Fact.of(ui.t("why.amount"), ui.money(movement.amountCents())));
    facts.add(Fact.of(
        ui.t("why.evidence"), Evidence.words(ui, movement.kind(), movement.evidence())));
    if (movement.reason() != null) {
      facts.add(Fact.of(ui.t("why.reason"), movement.reason()));
    }
    if (movement.act() != null) {
      facts.add(Fact.of(ui.t("why.act"), movement.act()));
    }
    return facts;
  }

  /** The price a meal was charged at, with what it was before where it changed. */
  public List<Fact> price(Ui ui) {
    var price = movement.price();
    var facts = new ArrayList<Fact>();
    movement.pricedBefore().ifPresent(before -> {
      facts.add(Fact.of(ui.t("why.tariff.before"), tariff(ui, before)));
      facts.add(Fact.of(ui.t("why.act.before"), before.act()));
    });
    facts.add(Fact.of(
        ui.t(movement.pricedBefore().isPresent() ? "why.tariff.after" : "why.tariff"),
        ui.t("why.tariff.value", price.tariffName(), ui.money(price.unitPriceCents()))));
    if (price.fullPriceCents() != null) {
      facts.add(Fact.of(ui.t("why.fullPrice"), ui.money(price.fullPriceCents())));
    }
    facts.add(Fact.of(ui.t("why.act"), price.act()));
    return facts;
  }

  private static String tariff(Ui ui, MealStep step) {
    return ui.t("why.tariff.value", step.tariffName(), ui.money(step.unitPriceCents()));
  }

  /** All that was said about the meal, from the first word to the last. */
  public List<Phase> story(Ui ui) {
    return phases(ui, movement.story(), movement.pupil());
  }

  static List<Phase> phases(Ui ui, List<MealStep> steps, String pupil) {
    return steps.stream()
        .map(step -> Phase.done(ui.t("why.step",
                Movements.words(ui, step.kind(), pupil), ui.money(step.amountCents())))
            .when(ui.moment(step.postedAt()))
            .text(Stream.of(
                    Evidence.words(ui, step.kind(), step.evidence()),
                    step.tariffName() == null ? null
                        : ui.t("why.step.tariff", tariff(ui, step), step.act()))
                .filter(words -> words != null)
                .collect(Collectors.joining(". ", "", "."))))
        .toList();
  }
}
