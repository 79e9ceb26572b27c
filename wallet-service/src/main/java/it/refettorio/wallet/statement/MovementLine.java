package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;

/**
 * A movement in a list.
 *
 * @param pupil first name, or null where it is about no pupil or one who is not known
 * @param service the service it is about, or null
 * @param tariffName the tariff a meal was priced with, or null
 * @param reference the notice of a payment or the order of a refund, null otherwise
 * @param balanceCents of the account after this movement, in the order of the business days
 */
public record MovementLine(
    long id,
    MovementKind kind,
    LocalDate date,
    String pupil,
    String service,
    String tariffName,
    String reference,
    long amountCents,
    long balanceCents) {}
