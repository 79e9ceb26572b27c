package it.refettorio.local.report;

/**
 * Something the person at the terminal can act upon. The message is shown as it is, in Italian,
 * without a stack trace; anything else that is thrown is a bug of the launcher.
 */
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Trouble(String message) {
    super(message);
  }

  public Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
