package it.refettorio.simulator.pagopa.node;

import java.time.Instant;

/** One attempt to hand a receipt to the station. */
public record Delivery(Instant at, String answer) {}
