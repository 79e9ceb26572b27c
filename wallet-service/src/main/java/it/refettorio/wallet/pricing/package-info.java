/**
 * What a meal costs a pupil on a date. A projection of the tariff topic; tables {@code
 * pupil_tariff_state} and {@code pupil_tariff}. Invariant: the highest sequence of a pupil and
 * service holds, all its versions at once.
 */
package it.refettorio.wallet.pricing;
