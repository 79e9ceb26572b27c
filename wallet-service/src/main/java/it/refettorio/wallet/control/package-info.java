/**
 * Whether everything arrived: what the producers say stands for a day of a topic, beside what the
 * ledger holds for it. Table {@code told_total}. Invariants: of two totals told for a day the one
 * of the higher sequence holds; a day with facts of which nobody told anything counts as told
 * empty; a day is counted again whenever it is told anew, as long as it differs, and once a day in
 * any case.
 */
package it.refettorio.wallet.control;
