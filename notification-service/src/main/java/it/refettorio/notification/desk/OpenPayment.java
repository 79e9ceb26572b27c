package it.refettorio.notification.desk;

import it.refettorio.contracts.PaymentChannel;
import java.time.LocalDate;

/**
 * A payment that is not finished.
 *
 * @param dueDate the day by which it is to be paid; a top-up lapses after it
 * @param checking whether pagoPA's word on it is awaited (in verifica)
 */
public record OpenPayment(
    PaymentChannel channel, long amountCents, LocalDate dueDate, boolean checking) {}
