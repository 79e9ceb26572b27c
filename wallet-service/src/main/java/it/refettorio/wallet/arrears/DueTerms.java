package it.refettorio.wallet.arrears;

import it.refettorio.contracts.SchoolYear;
import java.time.LocalDate;

/**
 * What is asked for.
 *
 * @param schoolYear debts that arose until its end, as far as they still stand
 * @param minimumCents less than this is not asked for; one at least
 * @param dueDate the last day to pay
 */
public record DueTerms(SchoolYear schoolYear, long minimumCents, LocalDate dueDate) {}
