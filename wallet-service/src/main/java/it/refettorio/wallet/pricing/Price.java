package it.refettorio.wallet.pricing;

/**
 * What a meal costs on a day under one version of a pupil's tariff.
 *
 * @param version grows: a version replaces those of lower number on its days
 * @param priceId names tariff, act and explanation in the price list
 * @param unitPriceCents in cents, zero when exempt
 */
public record Price(int version, int priceId, long unitPriceCents) {}
