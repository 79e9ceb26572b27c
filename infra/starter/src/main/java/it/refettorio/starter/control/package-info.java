/**
 * What a service says of the facts it has told: for each day how many stand, what they add up to,
 * and a hash over them. Tables {@code touched_day}, {@code control_total}. Invariants: a day that a
 * committed transaction touched is counted again after that commit; the totals of a day are told
 * when they differ from what was told last, with growing sequence.
 */
package it.refettorio.starter.control;
