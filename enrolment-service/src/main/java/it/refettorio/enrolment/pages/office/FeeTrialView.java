package it.refettorio.enrolment.pages.office;

import it.refettorio.enrolment.fee.FeeTerms;
import java.util.UUID;

/**
 * Who would be charged, before anybody is.
 *
 * @param form as it was typed, to be sent again
 * @param changed whether the number was another one a moment ago
 */
public record FeeTrialView(
    UUID formId, FeeForm form, FeeTerms terms, long pupils, boolean changed) {

  /** What they would owe together, in cents. */
  public long totalCents() {
    return terms.totalCents(pupils);
  }
}
