package it.refettorio.notification.desk;

import java.time.LocalDate;

/**
 * A day on which a pupil eats, or would.
 *
 * @param open whether the family may still change its mind
 */
public record ServingDay(LocalDate date, Meal meal, boolean open) {}
