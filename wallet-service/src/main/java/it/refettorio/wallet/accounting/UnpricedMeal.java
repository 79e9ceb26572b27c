package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A meal that waits for its price.
 *
 * @param holderName or null while enrolment has not told it
 * @param pupil last name first; the pupil's id while enrolment has not told the name
 */
public record UnpricedMeal(
    HolderId holder, String holderName, String pupil, String service, LocalDate date,
    Instant since) {}
