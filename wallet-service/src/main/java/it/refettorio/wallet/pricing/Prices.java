package it.refettorio.wallet.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The prices of some pupils, as known at one moment. */
public final class Prices {

  private final Map<PupilService, List<Span>> spans;

  Prices(Map<PupilService, List<Span>> spans) {
    this.spans = spans;
  }

  /**
   * Days on which a version held or holds.
   *
   * @param to the last day, or null while it holds
   */
  record Span(LocalDate from, LocalDate to, Price price) {

    boolean covers(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  /**
   * All prices a meal of that day ever had, the first one first and the one that holds last; empty
   * if none is known.
   */
  public List<Price> of(PupilService pupil, LocalDate day) {
    var known = spans.getOrDefault(pupil, List.of());
    if (known.size() == 1) {
      return known.getFirst().covers(day) ? List.of(known.getFirst().price()) : List.of();
    }
    var held = new ArrayList<Price>(known.size());
    for (var span : known) {
      if (span.covers(day)) {
        held.add(span.price());
      }
    }
    held.sort(Comparator.comparingInt(Price::version));
    return held;
  }

  /** The first day that has a price, or null. */
  public LocalDate firstDay(PupilService pupil) {
    return spans.getOrDefault(pupil, List.of()).stream()
        .map(Span::from).min(Comparator.naturalOrder()).orElse(null);
  }
}
