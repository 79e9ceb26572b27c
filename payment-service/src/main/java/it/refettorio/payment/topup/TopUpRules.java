package it.refettorio.payment.topup;

/**
 * What the municipality decided about top-ups.
 *
 * @param validityDays how long an unpaid top-up can be paid, its first day not counted
 * @param maxMeals for each pupil
 * @param maxTotalCents of one top-up
 */
public record TopUpRules(int validityDays, int maxMeals, long maxTotalCents) {}
