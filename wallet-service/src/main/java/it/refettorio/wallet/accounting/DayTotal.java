package it.refettorio.wallet.accounting;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;

/**
 * What moved on a day, in a school, of a kind. What a grouping does not ask for is null.
 *
 * @param school null too for movements that belong to no pupil, or to one without a school
 * @param meals charged less given back
 * @param cents what the balances changed by
 */
public record DayTotal(
    LocalDate date, String school, MovementKind kind, long movements, long meals, long cents) {}
