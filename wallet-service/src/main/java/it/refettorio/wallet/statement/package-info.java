/**
 * What people read of the ledger: summary, movements, the story of one movement, payments being
 * confirmed. Reads {@code account} and {@code movement}; owns {@code pending_payment}.
 */
package it.refettorio.wallet.statement;
