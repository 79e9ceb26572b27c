package it.refettorio.wallet.entry;

/** A file that is not a list of balances. */
public class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String fault;
  private final String detail;

  UnreadableFileException(String fault, Object detail) {
    super("Not a file of balances: " + fault);
    this.fault = fault;
    this.detail = String.valueOf(detail);
  }

  /** What is wrong, as the end of a message's key. */
  public String fault() {
    return fault;
  }

  public String detail() {
    return detail;
  }
}
