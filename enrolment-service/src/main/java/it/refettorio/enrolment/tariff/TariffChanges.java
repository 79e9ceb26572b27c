package it.refettorio.enrolment.tariff;

import it.refettorio.enrolment.listing.Effect;
import java.util.List;

/**
 * What a list of rates did.
 *
 * @param tariffs those that are new or not as before
 * @param effects one for each line
 */
public record TariffChanges(List<Tariff> tariffs, List<Effect> effects) {}
