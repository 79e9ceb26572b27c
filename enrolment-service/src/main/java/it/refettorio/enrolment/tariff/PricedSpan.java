package it.refettorio.enrolment.tariff;

import java.time.LocalDate;

/**
 * Days on which a pupil is under a tariff.
 *
 * @param to the last day, or null while it runs
 */
public record PricedSpan(LocalDate from, LocalDate to, Tariff tariff) {}
