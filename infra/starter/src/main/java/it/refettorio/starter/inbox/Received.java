package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import java.util.UUID;

/**
 * An event that arrived.
 *
 * @param id unique per event; the same on every delivery
 * @param sequence for a state topic, grows with each state of the key
 * @param causationId what caused it, or null
 */
public record Received<E extends Event>(
    E event, UUID id, long sequence, String causationId) {}
