/**
 * What the accounting office writes into accounts: corrections by hand (rettifiche), debts let go
 * (sgravi), balances carried over from elsewhere (debiti e crediti pregressi). Tables {@code
 * office_person}, {@code opening_import}, {@code opening_line}, {@code opening_balance}.
 * Invariants: an entry is posted and told in one transaction; a relief never exceeds the debt; an
 * act carries the balance of a holder once; a file is carried whole or not at all.
 */
package it.refettorio.wallet.entry;
