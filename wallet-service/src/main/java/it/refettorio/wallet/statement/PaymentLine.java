package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;

/**
 * A payment or refund in a list.
 *
 * @param reference the notice number, of a refund the order to the treasurer
 * @param amountCents a refund is below zero
 */
public record PaymentLine(
    long id, MovementKind kind, LocalDate date, String reference, long amountCents) {}
