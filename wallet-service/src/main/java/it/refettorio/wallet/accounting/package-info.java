/**
 * The accounting office's reading side: all accounts with their totals, the story of one account,
 * meals without a price, totals over days and months. Reads the ledger and the household
 * projections; owns no table and changes none.
 */
package it.refettorio.wallet.accounting;
