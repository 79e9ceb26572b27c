package it.refettorio.wallet.statement;

/** All accounts together, in cents. */
public record Totals(
    long accounts, long inDebt, long consumedCents, long paidCents, long balanceCents) {}
