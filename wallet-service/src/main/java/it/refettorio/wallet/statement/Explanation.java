package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why a movement is there: the day, who said so, the price and its act, the event it came with, and
 * what it reverses or is reversed by.
 *
 * @param evidence for a meal who recorded it, for a payment the notice number
 * @param tariffReason the sentences that explain the price, empty for payments
 * @param reverses the movement this one gives back, or null
 * @param reversedBy the movement that gave this one back, or null
 */
public record Explanation(
    long id,
    String cause,
    MovementKind kind,
    LocalDate date,
    String pupil,
    long amountCents,
    String evidence,
    String tariffName,
    String tariffAct,
    List<String> tariffReason,
    Long reverses,
    Long reversedBy,
    UUID eventId,
    Instant postedAt) {}
