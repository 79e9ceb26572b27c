package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import java.time.Instant;

/** An account in the office's list. */
public record AccountLine(
    HolderId holder, String name, long consumedCents, long paidCents, long balanceCents,
    Instant updatedAt) {}
