package it.refettorio.wallet.entry;

import java.util.UUID;

/** The person of the office who writes. */
public record Clerk(UUID id, String name) {}
