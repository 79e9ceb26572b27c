package it.refettorio.wallet.pages;

import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.MealEvent.VoidReason;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.util.Arrays;

/** Who or what recorded a movement, in words. */
final class Evidence {

  private Evidence() {}

  /** @param evidence as the ledger keeps it, or null */
  static String words(Ui ui, MovementKind kind, String evidence) {
    return switch (kind) {
      case MEAL, LATE_CANCELLED_MEAL -> ofMeal(ui, evidence);
      case MEAL_REVERSAL, DIFFERENCE_REVERSAL, MEAL_VOID -> ofReversal(ui, evidence);
      case TARIFF_DIFFERENCE -> ui.t("why.evidence.tariff");
      case TOP_UP, NOTICE_PAYMENT -> ui.t("why.evidence.receipt");
      case REFUND -> ui.t("why.evidence.refund", evidence);
      case ENROLMENT_FEE -> ui.t("why.evidence.fee");
      case CARRIED_DEBT, CARRIED_CREDIT, ADJUSTMENT, RELIEF -> ui.t("why.evidence.office");
    };
  }

  private static String ofMeal(Ui ui, String evidence) {
    return Arrays.stream(MealSource.values()).anyMatch(source -> source.name().equals(evidence))
        ? ui.t("why.evidence." + evidence)
        : ui.t("why.evidence.late", ui.moment(Instant.parse(evidence)));
  }

  /** A meal is given back because it is void, or because another word on it took its place. */
  private static String ofReversal(Ui ui, String evidence) {
    if (evidence == null) {
      return ui.t("why.evidence.reversal");
    }
    return Arrays.stream(VoidReason.values()).anyMatch(reason -> reason.name().equals(evidence))
        ? ui.t("why.evidence.void." + evidence)
        : ui.t("why.evidence.replaced", ofMeal(ui, evidence));
  }
}
