package it.refettorio.wallet.pages;

import it.refettorio.wallet.statement.PaymentLine;
import it.refettorio.wallet.statement.PaymentTotals;
import java.util.List;

/** What the history of payments shows. */
public record PaymentHistoryView(
    WalletAccount account,
    AsOf asOf,
    Filters filters,
    PaymentTotals totals,
    List<PaymentLine> payments,
    int page,
    int pages) {}
