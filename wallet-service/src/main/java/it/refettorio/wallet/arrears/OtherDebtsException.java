package it.refettorio.wallet.arrears;

/** The debts are not those that the office was shown. */
public class OtherDebtsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherDebtsException() {
    super("Other debts than were shown");
  }
}
