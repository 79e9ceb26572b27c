package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;

/** What people call a tariff by. */
public record TariffKey(DemandService service, String code) {}
