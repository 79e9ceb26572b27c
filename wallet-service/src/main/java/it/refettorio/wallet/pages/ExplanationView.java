package it.refettorio.wallet.pages;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.Fact;
import it.refettorio.starter.ui.Heading;
import it.refettorio.starter.ui.Phase;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.ledger.MovementKind;
import it.refettorio.wallet.statement.Explanation;
import it.refettorio.wallet.statement.MealStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of one movement shows.
 *
 * @param above the pages above it, outermost first
 * @param base what the addresses of movements begin with
 * @param back to the list it belongs to
 * @param payments where receipts are found
 */
public record ExplanationView(
    Explanation movement, List<Above> above, String base, Back back, String payments) {

  /** A page above this one: a key of the messages or, where that is null, a name. */
  public record Above(String key, String name, String path) {

    public String label(Ui ui) {
      return key == null ? name : ui.t(key);
    }
  }

  /** The way back; what it says is a key of the messages. */
  public record Back(String key, String path) {}

  static ExplanationView forTheFamily(
      Explanation movement, WalletAccount account, SchoolYear now) {
    var year = SchoolYear.of(movement.date());
    var statement = account.at(StatementPage.PATH,
        year.equals(now) ? Map.of() : Map.of("anno", Integer.toString(year.startYear())));
    return new ExplanationView(
        movement,
        List.of(new Above("wallet.title", null, account.at("")),
            new Above("statement.title", null, statement)),
        WalletAccount.PATH, new Back("why.back", statement), "/pagamenti");
  }

  /**
   * The same for the office.
   *
   * @param accounts the address of all accounts
   * @param account that of this one, by the name of its holder
   */
  public static ExplanationView forTheOffice(
      Explanation movement, String accounts, String account, String holder) {
    return new ExplanationView(
        movement,
        List.of(new Above("office.title", null, accounts), new Above(null, holder, account)),
        account, new Back("why.back.account", account), "/ufficio/pagamenti");
  }

  /** The top of the page. */
  public Heading heading(Ui ui) {
    var heading = Heading.of(ui.t("why.title"));
    for (var page : above) {
      heading = heading.under(page.label(ui), page.path());
    }
    return heading;
  }

  /** Whether it is a payment, of which there is a receipt. */
  public boolean paid() {
    return movement.kind() == MovementKind.TOP_UP
        || movement.kind() == MovementKind.NOTICE_PAYMENT;
  }

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
    if (paid()) {
      facts.add(Fact.of(ui.t("payments.way"), ui.t("payments.way." + movement.kind())));
      facts.add(Fact.of(ui.t("payments.number"), Reference.grouped(movement.evidence())));
      facts.add(Fact.of(ui.t("why.for"),
          movement.pupil() == null ? ui.t("why.for.family") : movement.pupil()));
    }
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

  /**
   * All that was said about the meal, from the first word to the last. The tariffs that the page
   * tells already are left out.
   */
  public List<Phase> story(Ui ui) {
    var told = new HashSet<String>();
    if (movement.price() != null) {
      told.add(movement.price().tariffName() + movement.price().unitPriceCents());
    }
    movement.pricedBefore().ifPresent(
        before -> told.add(before.tariffName() + before.unitPriceCents()));
    return phases(ui, movement.story(), movement.pupil(),
        step -> !told.contains(step.tariffName() + step.unitPriceCents()));
  }

  static List<Phase> phases(Ui ui, List<MealStep> steps, String pupil) {
    return phases(ui, steps, pupil, step -> true);
  }

  private static List<Phase> phases(
      Ui ui, List<MealStep> steps, String pupil, Predicate<MealStep> withTariff) {
    return steps.stream()
        .map(step -> Phase.done(ui.t("why.step",
                Movements.words(ui, step.kind(), pupil), ui.money(step.amountCents())))
            .when(ui.moment(step.postedAt()))
            .text(Stream.of(
                    Evidence.words(ui, step.kind(), step.evidence()),
                    step.tariffName() == null || !withTariff.test(step) ? null
                        : ui.t("why.step.tariff", tariff(ui, step), step.act()))
                .filter(words -> words != null)
                .collect(Collectors.joining(". ", "", "."))))
        .toList();
  }
}
