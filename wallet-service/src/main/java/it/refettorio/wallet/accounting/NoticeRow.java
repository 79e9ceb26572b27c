package it.refettorio.wallet.accounting;

import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment notice of an account.
 *
 * @param dueDate the last day on which it can be paid, or null if unknown
 * @param issuedAt null on notices told before this was told
 * @param checking whether a payment of it is being confirmed
 */
public record NoticeRow(
    String number, PaymentChannel channel, NoticeStatus status, long amountCents,
    LocalDate dueDate, Instant issuedAt, boolean checking) {}
