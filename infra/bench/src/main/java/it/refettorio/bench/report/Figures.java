package it.refettorio.bench.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The same figure from several rounds. */
public record Figures(double[] values) {

  public Figures {
    if (values.length == 0) {
      throw new IllegalArgumentException("No round, no figure");
    }
    values = values.clone();
    Arrays.sort(values);
  }

  public static <R> Figures of(Stream<R> rounds, ToDoubleFunction<R> figure) {
    return new Figures(rounds.mapToDouble(figure).toArray());
  }

  /** With an even number of rounds the mean of the two in the middle. */
  public double median() {
    int middle = values.length / 2;
    return values.length % 2 == 1
        ? values[middle]
        : (values[middle - 1] + values[middle]) / 2;
  }

  public double lowest() {
    return values[0];
  }

  public double highest() {
    return values[values.length - 1];
  }

  /**
   * Median, lowest and highest.
   *
   * @param format of one figure, such as {@code %.2f}
   */
  public String text(String format) {
    return String.format(Locale.ROOT, format + "  (" + format + " to " + format + ")",
        median(), lowest(), highest());
  }
}
