package it.refettorio.wallet.entry;

/** The file cannot be applied as it was seen: look at it again. */
public class OpeningNotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OpeningNotReadyException() {
    super("The file cannot be applied now");
  }
}
