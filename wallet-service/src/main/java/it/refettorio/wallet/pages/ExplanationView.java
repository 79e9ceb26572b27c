package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Explanation;
import java.time.Instant;

/**
 * What the page of one movement shows.
 *
 * @param back the path of the list it belongs to
 */
public record ExplanationView(Explanation movement, String back) {

  /** Who recorded what the movement stands on, in words. */
  public String evidence(Ui ui) {
    return switch (movement.kind()) {
      case MEAL -> ui.t("why.evidence." + movement.evidence());
      case LATE_CANCELLED_MEAL ->
          ui.t("why.evidence.late", ui.moment(Instant.parse(movement.evidence())));
      case MEAL_REVERSAL, DIFFERENCE_REVERSAL, MEAL_VOID -> ui.t("why.evidence.reversal");
      case TOP_UP, NOTICE_PAYMENT -> ui.t("why.evidence.notice", movement.evidence());
      case TARIFF_DIFFERENCE, ENROLMENT_FEE, CARRIED_DEBT, CARRIED_CREDIT, ADJUSTMENT, RELIEF,
          REFUND -> ui.t("why.evidence.office");
    };
  }
}
