/**
 * Who the accounts and pupils are. A projection of the family topic; tables {@code holder} and
 * {@code pupil}. Invariant: the highest sequence of a family holds.
 */
package it.refettorio.wallet.household;
