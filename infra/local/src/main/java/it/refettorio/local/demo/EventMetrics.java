package it.refettorio.local.demo;

/** Reads the events that wait in a service from its Prometheus text. */
final class EventMetrics {

  private EventMetrics() {}

  /** Outbox rows not yet sent plus records not yet taken in; what is not known counts as one. */
  static double waiting(String prometheusText) {
    return prometheusText.lines()
        .filter(line -> line.startsWith("refettorio_outbox_depth")
            || line.startsWith("refettorio_inbox_lag"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .map(value -> Double.isFinite(value) ? value : 1)
        .sum();
  }
}
