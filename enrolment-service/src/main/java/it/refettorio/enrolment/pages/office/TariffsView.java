package it.refettorio.enrolment.pages.office;

import it.refettorio.contracts.DemandService;
import java.time.LocalDate;
import java.util.List;

/** The tariffs with their rates, a rate a row. */
public record TariffsView(List<Rate> rates) {

  /** A rate; it holds until the next one of the same tariff. */
  public record Rate(
      String code,
      String name,
      DemandService service,
      LocalDate validFrom,
      long unitPriceCents,
      String act) {}
}
