package it.refettorio.payment.pagopa;

import java.net.URI;

/** What came of asking Checkout for a payment page. */
public sealed interface CartAnswer {

  /** The browser can go there. */
  record PayAt(URI address) implements CartAnswer {}

  /** Not now: somebody is paying this notice, has paid it, or pagoPA does not accept it. */
  record NotPayableNow() implements CartAnswer {}

  /** Checkout is away or does not answer as agreed. */
  record Unavailable() implements CartAnswer {}
}
