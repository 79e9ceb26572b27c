package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Fact;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Summary;
import it.refettorio.wallet.statement.Summary.Cover;
import java.util.ArrayList;
import java.util.List;

/** The lines of a summary, in the two forms in which it is shown: they tell the same figures. */
public final class SummaryLines {

  private SummaryLines() {}

  /**
   * A line of the table.
   *
   * @param notes under the label
   * @param values one under the other
   */
  public record Line(String label, List<String> notes, List<String> values) {

    static Line of(String label, String value) {
      return new Line(label, List.of(), List.of(value));
    }

    Line noting(List<String> some) {
      return new Line(label, some, values);
    }
  }

  /**
   * The seven lines of the table, from what was consumed to the meals that are left. What has no
   * line of its own is noted where it counts: the two amounts paid and the notes of the partial
   * balance, less what was consumed, come to the partial balance.
   */
  public static List<Line> table(Ui ui, Summary summary) {
    var figures = summary.figures();
    return List.of(
        line(ui, consumedKey(summary), figures.consumedCents())
            .noting(partsOfConsumed(ui, summary)),
        line(ui, paidKey(summary, "notice"), figures.paidByNoticeCents()),
        line(ui, paidKey(summary, "spontaneous"), figures.paidSpontaneouslyCents()),
        line(ui, summary.choice().narrows() ? "chosen" : "partial", figures.balanceCents())
            .noting(otherPartsOfBalance(ui, summary)),
        line(ui, noticesKey(summary), summary.unpaidNoticesCents()),
        last(ui, summary),
        mealsLeft(ui, summary));
  }

  /** A difference of chosen items is no balance: beside it stands the one of the whole account. */
  private static Line last(Ui ui, Summary summary) {
    if (summary.choice().filtered()) {
      return line(ui, wholeKey(summary), summary.balanceCents());
    }
    long after = summary.afterNoticesCents();
    if (summary.unpaidNoticesCents() != 0) {
      return Line.of(ui.t(afterNoticesKey(after)), ui.money(after));
    }
    return after == 0
        ? Line.of(ui.t("wallet.balance"), ui.money(after))
        : line(ui, after < 0 ? "debt" : "positive", after);
  }

  private static String consumedKey(Summary summary) {
    var choice = summary.choice();
    if (choice.consumed() != null) {
      return "consumed.period";
    }
    return choice.narrows() && choice.year() != null ? "consumed.chosen" : "consumed";
  }

  private static String paidKey(Summary summary, String way) {
    return summary.choice().paid() == null ? way : way + ".period";
  }

  private static String noticesKey(Summary summary) {
    return summary.choice().issued() == null ? "notices" : "notices.period";
  }

  private static String wholeKey(Summary summary) {
    return summary.inDebt() ? "whole.debt" : "whole";
  }

  private static String afterNoticesKey(long cents) {
    return cents < 0 ? "wallet.balance.debtAfterNotices" : "wallet.balance.afterNotices";
  }

  private static Line line(Ui ui, String key, long cents) {
    return Line.of(ui.t("wallet.line." + key), ui.money(cents));
  }

  private static List<String> partsOfConsumed(Ui ui, Summary summary) {
    var figures = summary.figures();
    var notes = new ArrayList<String>();
    note(ui, notes, "consumed.fees", figures.feesCents());
    note(ui, notes, "consumed.debts", figures.carriedDebtCents());
    note(ui, notes, "consumed.adjusted", figures.adjustedCents());
    return notes;
  }

  private static List<String> otherPartsOfBalance(Ui ui, Summary summary) {
    var figures = summary.figures();
    var notes = new ArrayList<String>();
    note(ui, notes, "paid.credits", figures.carriedCreditCents());
    note(ui, notes, "paid.refunds", Math.negateExact(figures.refundedCents()));
    return notes;
  }

  private static void note(Ui ui, List<String> notes, String key, long cents) {
    if (cents != 0) {
      notes.add(ui.t("wallet.line.ofWhich",
          ui.t("wallet." + key), ui.money(cents)));
    }
  }

  private static Line mealsLeft(Ui ui, Summary summary) {
    var cover = summary.cover();
    if (cover.isEmpty()) {
      return Line.of(ui.t("wallet.line.mealsLeft"), "–");
    }
    return new Line(
        ui.t("wallet.line.mealsLeft"),
        cover.size() == 1 ? List.of() : List.of(ui.t("wallet.mealsLeft.hint")),
        cover.stream()
            .map(pupil -> cover.size() == 1 && pupil.mealsLeft() != null
                ? pupil.mealsLeft().toString()
                : pupil.pupil() + ": " + shortly(ui, pupil))
            .toList());
  }

  private static String shortly(Ui ui, Cover cover) {
    if (cover.mealsLeft() != null) {
      return cover.mealsLeft().toString();
    }
    return ui.t(cover.exempt()
        ? "wallet.mealsLeft.exempt.short" : "wallet.mealsLeft.unpriced.short");
  }

  /** What was consumed, line by line. */
  public static List<Fact> consumed(Ui ui, Summary summary) {
    var figures = summary.figures();
    var facts = new ArrayList<Fact>();
    facts.add(fact(ui, "wallet.consumed.fees", figures.feesCents()));
    facts.add(fact(ui, summary.choice().consumed() == null
        ? "wallet.consumed.meals" : "wallet.consumed.meals.period", figures.mealsCents()));
    facts.add(fact(ui, "wallet.consumed.debts", figures.carriedDebtCents()));
    if (figures.adjustedCents() != 0) {
      facts.add(fact(ui, "wallet.consumed.adjusted", figures.adjustedCents()));
    }
    facts.add(fact(ui, summary.choice().consumed() == null ? "wallet.consumed.total"
        : "wallet.line.consumed.period", figures.consumedCents()));
    return facts;
  }

  /** What was paid, line by line. */
  public static List<Fact> paid(Ui ui, Summary summary) {
    var figures = summary.figures();
    var facts = new ArrayList<Fact>();
    facts.add(fact(ui, "wallet.paid.notice", figures.paidByNoticeCents()));
    facts.add(fact(ui, "wallet.paid.spontaneous", figures.paidSpontaneouslyCents()));
    facts.add(fact(ui, "wallet.paid.credits", figures.carriedCreditCents()));
    if (figures.refundedCents() != 0) {
      facts.add(fact(ui, "wallet.paid.refunds", Math.negateExact(figures.refundedCents())));
    }
    facts.add(fact(ui, summary.choice().paid() == null && summary.choice().way() == null
        ? "wallet.paid.total" : "wallet.paid.total.chosen", figures.paidCents()));
    return facts;
  }

  /** What is left, and what the notices to be paid make of it. */
  public static List<Fact> balance(Ui ui, Summary summary) {
    var facts = new ArrayList<Fact>();
    long balance = summary.figures().balanceCents();
    facts.add(fact(ui, summary.choice().narrows() ? "wallet.line.chosen"
        : balance < 0 ? "wallet.line.debt" : "wallet.balance.line", balance));
    if (summary.unpaidNoticesCents() != 0 || summary.choice().issued() != null) {
      facts.add(fact(
          ui, "wallet.line." + noticesKey(summary), summary.unpaidNoticesCents()));
    }
    if (summary.choice().filtered()) {
      facts.add(fact(ui, "wallet.line." + wholeKey(summary), summary.balanceCents()));
    } else if (summary.unpaidNoticesCents() != 0) {
      facts.add(fact(
          ui, afterNoticesKey(summary.afterNoticesCents()), summary.afterNoticesCents()));
    }
    return facts;
  }

  private static Fact fact(Ui ui, String key, long cents) {
    return Fact.of(ui.t(key), ui.money(cents));
  }

  /** How many meals the balance would pay for each pupil. */
  public static List<Fact> mealsLeft(Ui ui, List<Cover> pupils) {
    return pupils.stream().map(cover -> Fact.of(cover.pupil(), inWords(ui, cover))).toList();
  }

  private static String inWords(Ui ui, Cover cover) {
    if (cover.tariffName() == null) {
      return ui.t("wallet.mealsLeft.unpriced");
    }
    if (cover.exempt()) {
      return ui.t("wallet.mealsLeft.exempt", cover.tariffName());
    }
    var price = ui.money(cover.unitPriceCents());
    return cover.mealsLeft() == 0
        ? ui.t("wallet.mealsLeft.none", price, cover.tariffName())
        : ui.t("wallet.mealsLeft.value", cover.mealsLeft(), price, cover.tariffName());
  }
}
