package it.refettorio.wallet.accounting;

import java.time.Instant;
import java.util.List;

/**
 * Meals that wait for their price, the longest waiting first.
 *
 * @param all how many wait
 * @param oldest since when the first of all waits; null if none does
 */
public record Unpriced(List<UnpricedMeal> meals, long all, Instant oldest) {}
