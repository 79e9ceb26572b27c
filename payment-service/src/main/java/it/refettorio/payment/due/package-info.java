/**
 * Debts that the ledger wants asked for: each becomes one payment notice of channel NOTICE. Tables
 * {@code amount_due}, {@code amount_due_line}.
 *
 * <p>Invariants: a due has one notice, however often it is told; a due of a family that nobody has
 * told of yet waits and gets its notice when the family arrives, because a notice is made out to a
 * name and a tax code.
 */
package it.refettorio.payment.due;
