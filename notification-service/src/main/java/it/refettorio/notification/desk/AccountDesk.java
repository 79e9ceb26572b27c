package it.refettorio.notification.desk;

import java.util.List;
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

  public AccountDesk {
    payments = List.copyOf(payments);
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
