package it.refettorio.wallet.statement;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.SchoolYear;

/**
 * Which part of an account is looked at. What is null does not narrow.
 *
 * @param year with the balance of the earlier years carried in; null: all years
 * @param consumed the days of what was consumed
 * @param paid the days of what was paid
 * @param issued the days on which notices were issued
 * @param way the kind of payment
 */
public record Choice(
    SchoolYear year, Period consumed, Period paid, Period issued, PaymentChannel way) {

  public static final Choice EVERYTHING = new Choice(null, null, null, null, null);

  public static Choice of(SchoolYear year) {
    return new Choice(year, null, null, null, null);
  }

  /** Whether figures are left out, so that they do not add up to the balance of the account. */
  public boolean narrows() {
    return consumed != null || paid != null || way != null;
  }

  /** Whether anything but the school year was chosen. */
  public boolean filtered() {
    return narrows() || issued != null;
  }

  /** The days on which a notice must have been issued to be shown. */
  Period noticeDays() {
    if (issued != null) {
      return issued;
    }
    return year == null ? Period.ALWAYS : new Period(Period.ALWAYS.from(), year.lastDay());
  }
}
