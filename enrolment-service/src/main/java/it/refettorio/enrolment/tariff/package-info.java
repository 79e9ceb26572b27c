/**
 * What the services cost. The municipality's tariffs with their dated rates, and for each pupil and
 * service the prices that follow from them, day by day, with the reason. Invariants: one rate of a
 * tariff begins on a date; a pupil has one price a day for a service; a price that held on a past
 * day stays known under its number when another takes its place; amounts are whole cents. Tables
 * {@code tariff}, {@code tariff_rate}, {@code pupil_tariff}, {@code pupil_tariff_period}, {@code
 * pupil_tariff_superseded}.
 */
package it.refettorio.enrolment.tariff;
