package it.refettorio.wallet.accounting;

import java.util.List;

/**
 * Some of the accounts that were asked for, and the totals of all of them. Amounts in cents.
 *
 * @param owedCents what those in debt owe together
 * @param nameless accounts whose holder enrolment has not told yet
 */
public record AccountList(
    List<AccountRow> rows, long accounts, long inDebt, long consumedCents, long paidCents,
    long balanceCents, long owedCents, long nameless) {

  AccountList with(List<AccountRow> shown) {
    return new AccountList(
        shown, accounts, inDebt, consumedCents, paidCents, balanceCents, owedCents, nameless);
  }
}
