package it.refettorio.wallet.entry;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the office as it stands in an account.
 *
 * @param movement its number, which leads to its explanation
 * @param reason the office's words, or null
 * @param act the act, or null
 * @param by who wrote it, or null if the name is not known here
 */
public record OfficeEntry(
    long movement,
    MovementKind kind,
    LocalDate date,
    long amountCents,
    String reason,
    String act,
    String by,
    Instant at) {}
