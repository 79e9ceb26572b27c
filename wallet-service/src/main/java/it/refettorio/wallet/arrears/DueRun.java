package it.refettorio.wallet.arrears;

import java.time.Instant;
import java.util.UUID;

/** When the office asked, for what, and how much that was in cents. */
public record DueRun(
    UUID id, DueTerms terms, int families, long amountCents, String by, Instant at) {}
