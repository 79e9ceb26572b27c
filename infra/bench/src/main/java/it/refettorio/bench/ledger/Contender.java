package it.refettorio.bench.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What one contender needed for a round.
 *
 * @param cpu microseconds of processor time for each event, by the processes that took part
 * @param toldSeconds from the start until the last changed account was told to the other services;
 *     0 if nobody is told
 */
record Contender(double perSecond, SequencedMap<String, Double> cpu, double toldSeconds) {

  Contender(double perSecond, SequencedMap<String, Double> cpu) {
    this(perSecond, cpu, 0);
  }

  double cpuMicros() {
    return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The mean of some rounds, process by process. */
  static String cpuOf(List<Contender> rounds) {
    var sums = new LinkedHashMap<String, Double>();
    rounds.forEach(round -> round.cpu().forEach(
        (process, micros) -> sums.merge(process, micros / rounds.size(), Double::sum)));
    return sums.entrySet().stream()
        .map(sum -> String.format(Locale.ROOT, "%s %.1f", sum.getKey(), sum.getValue()))
        .collect(Collectors.joining(", "));
  }
}
