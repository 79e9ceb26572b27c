package it.refettorio.wallet.accounting;

import java.util.List;

/**
 * Some of the accounts that were asked for, and the totals of all of them. Amounts in cents.
 *
 * @param owedCents what those in debt owe together
 */
public record AccountList(
    List<AccountRow> rows, long accounts, long inDebt, long consumedCents, long paidCents,
    long balanceCents, long owedCents) {}
