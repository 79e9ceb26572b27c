/**
 * What people read of the ledger: summary, movements, the story of one movement, the notices to be
 * paid. Reads {@code ledger.account_year} and {@code ledger.movement}; owns {@code notice}.
 */
package it.refettorio.wallet.statement;
