package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;

/**
 * A movement in a list.
 *
 * @param pupil first name, or null for payments
 * @param tariffName the tariff a meal was priced with, or null
 */
public record MovementLine(
    long id,
    MovementKind kind,
    LocalDate date,
    String pupil,
    String tariffName,
    long amountCents) {}
