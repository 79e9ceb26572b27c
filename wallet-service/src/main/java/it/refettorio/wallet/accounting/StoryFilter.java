package it.refettorio.wallet.accounting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which movements of an account are asked for.
 *
 * @param group null for all
 * @param pupil null for all
 * @param from the first business day, or null
 * @param to the last business day, or null
 */
public record StoryFilter(MovementGroup group, UUID pupil, LocalDate from, LocalDate to) {

  public static final StoryFilter ALL = new StoryFilter(null, null, null, null);
}
