package it.refettorio.wallet.accounting;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What all families consumed and paid in a month, in cents; either may be below zero.
 *
 * @param countedAt when the sums were right last; null for a month to come
 */
public record MonthTotal(
    YearMonth month, long consumedCents, long paidCents, Instant countedAt) {}
