package it.refettorio.wallet.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.starter.ui.Ui;

/**
 * A pupil and a service in the table of dependent pupils. Amounts in cents; what is not known is
 * null.
 *
 * @param weeklyReturns on how many weekdays the pupil eats
 */
public record PupilLine(
    PupilId pupil,
    DemandService service,
    String lastName,
    String firstName,
    String taxCode,
    String tariff,
    long reductionsCents,
    long meals,
    long netDueCents,
    SchoolCycle cycle,
    String school,
    String className,
    int weeklyReturns) {

  /** Class, section and number of returns; null if the class is not known. */
  public String course(Ui ui) {
    return className == null ? null
        : weeklyReturns == 1 ? ui.t("pupils.course.one", className)
        : ui.t("pupils.course.value", className, Integer.toString(weeklyReturns));
  }
}
