package it.refettorio.wallet.statement;

/** How many payments and refunds there are, and what they come to in cents. */
public record PaymentTotals(long number, long amountCents) {}
