package it.refettorio.wallet.arrears;

import java.util.Comparator;
import java.util.List;

/**
 * What families would be asked for.
 *
 * @param leftOut those that owe but have no pupil to ask for
 */
public record Demands(List<Demand> asked, List<Demand> leftOut) {

  public long totalCents() {
    return asked.stream().mapToLong(Demand::amountCents).reduce(0, Math::addExact);
  }

  /** Those who are asked for most. */
  public List<Demand> largest(int limit) {
    return largest(asked, limit);
  }

  /** Those who owe most among those left out. */
  public List<Demand> largestLeftOut(int limit) {
    return largest(leftOut, limit);
  }

  private static List<Demand> largest(List<Demand> demands, int limit) {
    return demands.stream()
        .sorted(Comparator.comparingLong(Demand::amountCents).reversed()
            .thenComparing(Demand::name))
        .limit(limit).toList();
  }
}
