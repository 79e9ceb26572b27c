/**
 * What the services cost. The municipality's tariffs with their dated rates, and for each pupil and
 * service the prices that follow from them, day by day, with the reason. Invariants: one rate of a
 * tariff begins on a date; a pupil has one price a day for a service; amounts are whole cents.
 * Tables {@code tariff}, {@code tariff_rate}, {@code pupil_tariff}, {@code pupil_tariff_period}.
 */
package it.refettorio.enrolment.tariff;
