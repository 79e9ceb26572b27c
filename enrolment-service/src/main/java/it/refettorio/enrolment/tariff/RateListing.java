package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;
import java.time.LocalDate;

/**
 * A line of the list of tariffs: one rate.
 *
 * @param line its number in the file
 */
public record RateListing(
    int line,
    String code,
    String name,
    DemandService service,
    LocalDate validFrom,
    long unitPriceCents,
    String act) {

  TariffKey key() {
    return new TariffKey(service, code);
  }
}
