/**
 * The words in which a register answers to a list of lines: what is wrong with a line ({@link
 * it.refettorio.enrolment.listing.Fault}) and what a good one did ({@link
 * it.refettorio.enrolment.listing.Effect}). Every register first checks a whole list and changes
 * nothing; only a list without faults is applied. No tables.
 */
package it.refettorio.enrolment.listing;
