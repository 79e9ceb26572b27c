package it.refettorio.wallet.accounting;

import it.refettorio.contracts.HolderId;
import java.time.Instant;

/**
 * An account in the office's list. Amounts in cents.
 *
 * @param name last name first; the holder's id while enrolment has not told the name
 */
public record AccountRow(
    HolderId holder, String name, long consumedCents, long paidCents, long balanceCents,
    Instant updatedAt) {}
