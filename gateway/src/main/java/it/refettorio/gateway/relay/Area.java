package it.refettorio.gateway.relay;

import java.util.List;
import java.util.Locale;

/** A service behind the gateway, with the paths that lead to it. */
enum Area {
  NOTIFICATION("/", "/messaggi/**", "/ufficio", "/ufficio/messaggi/**"),
  ENROLMENT("/iscrizioni/**", "/ufficio/iscrizioni/**"),
  ATTENDANCE("/presenze/**", "/ufficio/presenze/**"),
  WALLET("/portafoglio/**", "/ufficio/portafogli/**", "/api/wallet/**"),
  PAYMENT("/pagamenti/**", "/ufficio/pagamenti/**");

  /** The payment network's own door to the payment service. */
  static final String PAYMENT_NETWORK = "/pagopa/**";

  private final List<String> paths;

  Area(String... paths) {
    this.paths = List.of(paths);
  }

  List<String> paths() {
    return paths;
  }

  /** The service's name: audience of its tokens, name of its breaker, key of its messages. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
