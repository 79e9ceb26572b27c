package it.refettorio.wallet.accounting;

import java.time.YearMonth;

/** What all families consumed and paid in a month, in cents; either may be below zero. */
public record MonthTotal(YearMonth month, long consumedCents, long paidCents) {}
