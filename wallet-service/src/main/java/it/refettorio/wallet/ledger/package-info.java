/**
 * The ledger: what each account consumed and paid, movement by movement. Tables {@code movement},
 * {@code account}, {@code unpriced_meal}. Invariants: one movement per cause; a movement is never
 * changed; an account is the sum of its movements, kept in the transaction that posts them; a meal
 * of a higher revision replaces the earlier one by a reversal and a new movement; a meal without a
 * price waits and is charged when the price comes.
 */
package it.refettorio.wallet.ledger;
