/**
 * The proof of the ledger: built again from the topics alone, beside the one in use and while that
 * serves, then compared movement by movement, account by account and, where meals wait for a price,
 * word by word. Tables {@code rebuild}, {@code rebuild_difference}, schema {@code ledger_next};
 * after a swap the former ledger stands in {@code ledger_before}. Invariants: one rebuild at a
 * time; a comparison is of one moment; only a ledger that was compared can be put in the place of
 * the one in use.
 */
package it.refettorio.wallet.rebuild;
