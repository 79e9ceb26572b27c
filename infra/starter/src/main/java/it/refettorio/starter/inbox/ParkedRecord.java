package it.refettorio.starter.inbox;

import java.time.Instant;

/**
 * A record that waits for a person.
 *
 * @param reason why it could not be applied, or that an earlier one of its key waits
 * @param attempts how often it was tried
 */
public record ParkedRecord(
    long id,
    String topic,
    int partition,
    long offset,
    String key,
    String reason,
    Instant parkedAt,
    int attempts) {}
