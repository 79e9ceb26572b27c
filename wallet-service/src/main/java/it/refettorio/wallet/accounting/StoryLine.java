package it.refettorio.wallet.accounting;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;

/**
 * A movement in the story of its account. Amounts in cents.
 *
 * @param pupil first name, or null
 * @param service or null
 * @param balanceCents of the account after it, movements being in order of their business day
 */
public record StoryLine(
    long movement, MovementKind kind, LocalDate date, String pupil, String service,
    long amountCents, long balanceCents) {}
