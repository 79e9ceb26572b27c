/**
 * The ledger: what each account consumed and paid, movement by movement. Tables {@code
 * ledger.movement}, {@code ledger.account_year}, {@code ledger.waiting_word}, {@code
 * account_to_tell}. Invariants: one movement per cause; a movement is never changed; an account is
 * the sum of its movements, kept in the transaction that posts them; a meal of a higher revision
 * replaces the earlier one by reversals and new movements; a tariff that changes backwards leads to
 * differences; a meal without a price waits, with all words that follow, and is charged when the
 * price comes. The same facts lead to the same movements, in whatever order prices and meals come.
 */
package it.refettorio.wallet.ledger;
