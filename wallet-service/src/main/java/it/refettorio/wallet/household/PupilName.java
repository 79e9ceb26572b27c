package it.refettorio.wallet.household;

import it.refettorio.contracts.PupilId;

/**
 * A pupil by name.
 *
 * @param taxCode null for a pupil known since before tax codes were kept, until the family is told
 *     again
 */
public record PupilName(PupilId id, String firstName, String lastName, String taxCode) {}
