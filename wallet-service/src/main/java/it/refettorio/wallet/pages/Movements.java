package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Action;
import it.refettorio.starter.ui.Table;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.ledger.MovementKind;
import it.refettorio.wallet.statement.MovementLine;
import java.util.List;

/** How movements are told, the same for the family and for the office. */
public final class Movements {

  private Movements() {}

  /** The words for a movement, such as "Pasto di Emma". */
  public static String words(Ui ui, MovementKind kind, String pupil) {
    var who = pupil == null ? ui.t("wallet.pupil.unknown") : pupil;
    return switch (kind) {
      case MEAL, LATE_CANCELLED_MEAL, MEAL_REVERSAL, TARIFF_DIFFERENCE, DIFFERENCE_REVERSAL,
          MEAL_VOID, ENROLMENT_FEE -> ui.t("wallet.kind." + kind, who);
      case TOP_UP, NOTICE_PAYMENT, REFUND, CARRIED_DEBT, CARRIED_CREDIT, ADJUSTMENT, RELIEF ->
          ui.t("wallet.kind." + kind);
    };
  }

  /** A table of movements, the latest first, whose explanations stand under the path. */
  public static Table<MovementLine> table(Ui ui, List<MovementLine> movements, String path) {
    return table(ui, ui.t("wallet.movements"), movements, path);
  }

  /** The same under another title. */
  public static Table<MovementLine> table(
      Ui ui, String caption, List<MovementLine> movements, String path) {
    return Table.of(caption, movements)
        .column(ui.t("wallet.movement.date"), line -> ui.shortDate(line.date()))
        .column(ui.t("wallet.movement.what"), line -> words(ui, line.kind(), line.pupil()))
        .money(ui.t("wallet.movement.amount"), MovementLine::amountCents)
        .money(ui.t("wallet.movement.balance"), MovementLine::balanceCents)
        .links(ui.t("wallet.movement.explanation"), line -> ui.action(
            Action.link(ui.t("wallet.movement.why"), path + "/movimenti/" + line.id()).plain()
                .about(words(ui, line.kind(), line.pupil()) + ", " + ui.shortDate(line.date()))))
        .shape(Table.Shape.SHORT)
        .whenEmpty(ui.t("wallet.movements.empty"));
  }
}
