package it.refettorio.wallet.arrears;

/** What a run asked of one family. */
public record AskedDue(DueRun run, long amountCents) {}
