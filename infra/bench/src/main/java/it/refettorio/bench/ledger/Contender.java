package it.refettorio.bench.ledger;

/**
 * What one contender needed for a round.
 *
 * @param cpuMicros processor time for each event, of all processes that took part
 * @param toldSeconds from the start until the last changed account was told to the other services;
 *     0 if nobody is told
 */
record Contender(double perSecond, double cpuMicros, double toldSeconds) {

  Contender(double perSecond, double cpuMicros) {
    this(perSecond, cpuMicros, 0);
  }
}
