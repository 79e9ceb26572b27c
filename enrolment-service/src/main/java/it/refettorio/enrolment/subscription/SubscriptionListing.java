package it.refettorio.enrolment.subscription;

import it.refettorio.contracts.DemandService;
import it.refettorio.enrolment.family.TaxCode;
import it.refettorio.enrolment.school.Weekdays;
import it.refettorio.enrolment.tariff.TariffKey;
import java.time.LocalDate;

/**
 * A line of the list of subscriptions.
 *
 * @param line its number in the file
 * @param chosenDays empty: all the days of the class
 * @param to the last day, or null while it runs
 */
public record SubscriptionListing(
    int line,
    TaxCode pupil,
    DemandService service,
    String schoolCode,
    String className,
    String tariffCode,
    Weekdays chosenDays,
    LocalDate from,
    LocalDate to) {

  TariffKey tariff() {
    return new TariffKey(service, tariffCode);
  }
}
