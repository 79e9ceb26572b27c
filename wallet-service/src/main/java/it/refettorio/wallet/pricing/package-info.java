/**
 * What a meal costs a pupil on a date. A projection of the tariff topic; tables {@code price},
 * {@code pupil_tariff_state}, {@code priced_span}, {@code repricing}. Invariants: the highest
 * sequence of a pupil and service holds, all its versions at once; a price in the list is never
 * changed or lost; the prices a day ever had stay known, so that what was charged can be explained
 * and worked out again.
 */
package it.refettorio.wallet.pricing;
