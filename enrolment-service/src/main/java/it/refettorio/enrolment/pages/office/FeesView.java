package it.refettorio.enrolment.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.enrolment.fee.FeeCharge;
import it.refettorio.starter.ui.FormErrors;
import java.util.List;

/**
 * The form for a fee, and the fees charged before.
 *
 * @param years those that may be chosen
 */
public record FeesView(
    FeeForm form, List<SchoolYear> years, FormErrors errors, List<FeeCharge> charges) {}
