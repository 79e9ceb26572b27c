package it.refettorio.wallet.entry;

/** A relief was asked for that is more than the family owes. */
public class BeyondDebtException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long debtCents;

  BeyondDebtException(long debtCents) {
    super("A relief beyond the debt");
    this.debtCents = debtCents;
  }

  /** What the family owes, in cents; zero if nothing. */
  public long debtCents() {
    return debtCents;
  }
}
