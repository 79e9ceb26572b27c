package it.refettorio.payment.refund;

/** The family's refund by this order was written down before. */
public class EnteredAlreadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refund earlier;

  EnteredAlreadyException(Refund earlier) {
    super("The order is recorded for this holder already");
    this.earlier = earlier;
  }

  public Refund earlier() {
    return earlier;
  }
}
