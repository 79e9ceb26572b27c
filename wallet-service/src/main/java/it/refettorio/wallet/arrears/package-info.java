/**
 * Asks families in debt for what they owe: payment makes a notice of each due. Tables {@code
 * due_run}, {@code due}, {@code due_left_out}. Invariants: one due per holder and run; nothing is
 * asked for twice, neither while a notice is open nor while an earlier due has no notice yet; the
 * lines of a due add up to it.
 */
package it.refettorio.wallet.arrears;
