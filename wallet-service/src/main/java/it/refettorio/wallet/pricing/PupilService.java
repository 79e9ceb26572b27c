package it.refettorio.wallet.pricing;

import java.util.UUID;

/** A pupil and a service: what a price belongs to. */
public record PupilService(UUID pupilId, String service) {}
