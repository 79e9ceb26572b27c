package it.refettorio.wallet.api;

/** A parameter that cannot be meant so. */
class Invalid extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String field;

  Invalid(String field, String message) {
    super(message);
    this.field = field;
  }

  String field() {
    return field;
  }
}
