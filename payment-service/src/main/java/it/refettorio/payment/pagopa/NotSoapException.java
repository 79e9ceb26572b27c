package it.refettorio.payment.pagopa;

/** What came is no request of the Node at all; there is no response element to answer with. */
public final class NotSoapException extends Exception {

  private static final long serialVersionUID = 1L;

  NotSoapException(String message) {
    super(message);
  }
}
