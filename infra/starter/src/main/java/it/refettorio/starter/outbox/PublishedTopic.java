package it.refettorio.starter.outbox;

import java.time.Instant;

/**
 * What a service has told on one topic.
 *
 * @param events how many, from the first ever
 * @param first when the oldest of them became true
 * @param last when the newest of them became true
 * @param waiting how many of them are still to be sent
 */
public record PublishedTopic(
    String topic, long events, Instant first, Instant last, long waiting) {}
