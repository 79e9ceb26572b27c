package it.refettorio.wallet.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A movement as it is written.
 *
 * @param cause what makes it count once
 * @param pupilId whom it is about, or null
 * @param amountCents what the balance changes by
 * @param meals 1 charged, -1 given back, 0 neither
 * @param tariffVersion the version of the pupil's tariff, or null
 * @param priceId the price in the price list, or null
 * @param evidence who or what said so
 * @param reason the office's words, or null
 * @param act the municipal act, or null; that of a tariff stands with its price
 * @param reverses the cause of the movement that it gives back, or null
 */
record Posting(
    String cause,
    UUID holderId,
    UUID pupilId,
    String service,
    MovementKind kind,
    LocalDate date,
    long amountCents,
    int meals,
    Integer tariffVersion,
    Integer priceId,
    String evidence,
    String reason,
    String act,
    String reverses,
    UUID eventId) {}
