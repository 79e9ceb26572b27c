/**
 * The accounting office's reading side: all accounts with their totals, the story of one account,
 * meals without a price, totals over days and months. Reads the ledger and the household
 * projections. Table {@code month_total}: sums that can be added up again at any time; package ledger
 * notes in {@code month_to_count} what is to be added to them.
 */
package it.refettorio.wallet.accounting;
