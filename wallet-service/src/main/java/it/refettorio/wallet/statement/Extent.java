package it.refettorio.wallet.statement;

/**
 * A stretch of an account: the balances at its ends, in cents, and how many movements lie between.
 */
public record Extent(long openingCents, long closingCents, long movements) {}
