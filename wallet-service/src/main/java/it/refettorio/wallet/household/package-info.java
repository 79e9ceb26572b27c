/**
 * Who the accounts and pupils are, and where the pupils go to school. A projection of the topics on
 * families, schools and subscriptions; tables {@code holder}, {@code pupil}, {@code school}, {@code
 * school_class} and {@code subscription}. Invariant: the highest sequence of a family, school or
 * subscription holds.
 */
package it.refettorio.wallet.household;
