package it.refettorio.notification.desk;

import it.refettorio.contracts.PaymentChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account the caller may see.
 *
 * @param holderName first and last name of the account holder
 * @param standing null until the wallet has announced one
 * @param payments those not finished, the ones being confirmed first
 */
public record AccountDesk(
    String holderName, @Nullable Standing standing, List<OpenPayment> payments) {

  /** What the family should hear about its balance. */
  public enum Reminder {
    NONE,
    FEW_MEALS,
    DEBT
  }

  /**
   * All payments of one kind that are still to be made.
   *
   * @param firstDueDate the nearest of their last days
   */
  public record ToPay(
      PaymentChannel channel, int count, long amountCents, LocalDate firstDueDate) {}

  public AccountDesk {
    payments = List.copyOf(payments);
  }

  /** What is still to be paid, each kind told once however many there are. */
  public List<ToPay> toPay() {
    return Stream.of(PaymentChannel.values())
        .map(channel -> payments.stream()
            .filter(payment -> payment.channel() == channel && !payment.checking())
            .map(payment -> new ToPay(channel, 1, payment.amountCents(), payment.dueDate()))
            .reduce(AccountDesk::together))
        .flatMap(Optional::stream)
        .toList();
  }

  private static ToPay together(ToPay one, ToPay other) {
    return new ToPay(one.channel(), one.count() + other.count(),
        Math.addExact(one.amountCents(), other.amountCents()),
        one.firstDueDate().isAfter(other.firstDueDate())
            ? other.firstDueDate() : one.firstDueDate());
  }

  /** Nobody is reminded while their payment is being confirmed: they have done their part. */
  public Reminder reminder() {
    if (standing == null
        || !standing.isShort()
        || payments.stream().anyMatch(OpenPayment::checking)) {
      return Reminder.NONE;
    }
    return standing.isDebt() ? Reminder.DEBT : Reminder.FEW_MEALS;
  }
}
