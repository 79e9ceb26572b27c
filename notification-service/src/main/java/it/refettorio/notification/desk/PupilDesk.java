package it.refettorio.notification.desk;

import it.refettorio.contracts.PupilId;
import org.jspecify.annotations.Nullable;

/**
 * A child and its days.
 *
 * @param plan null until attendance has announced one
 */
public record PupilDesk(PupilId id, String firstName, @Nullable CanteenPlan plan) {}
