package it.refettorio.wallet.household;

import it.refettorio.contracts.PupilId;

/** A pupil by name. */
public record PupilName(PupilId id, String firstName, String lastName) {}
