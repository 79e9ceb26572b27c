package it.refettorio.payment.pagopa;

/** A request of the Node that the station answers with a fault. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final PaFault fault;

  Refusal(PaFault fault, String description) {
    super(description, null, false, false);
    this.fault = fault;
  }

  PaFault fault() {
    return fault;
  }
}
