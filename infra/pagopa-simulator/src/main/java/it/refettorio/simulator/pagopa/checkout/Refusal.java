package it.refettorio.simulator.pagopa.checkout;

import org.springframework.http.HttpStatus;

/** Why Checkout does not take a cart; told as problem+json. */
final class Refusal extends Exception {

  private final HttpStatus status;
  private final String title;

  Refusal(HttpStatus status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }
}
