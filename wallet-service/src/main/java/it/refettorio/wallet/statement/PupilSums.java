package it.refettorio.wallet.statement;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;

/**
 * What a pupil's meals come to. Amounts in cents.
 *
 * @param firstName null for a pupil the family has no more, as are last name and tariff
 * @param tariffName of the price that holds today, or null
 * @param meals charged and not given back
 * @param netDueCents what they cost
 * @param reductionsCents what they would cost more at the full price
 */
public record PupilSums(
    PupilId pupil,
    DemandService service,
    String firstName,
    String lastName,
    String tariffName,
    long meals,
    long netDueCents,
    long reductionsCents) {}
