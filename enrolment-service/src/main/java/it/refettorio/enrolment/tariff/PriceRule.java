package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a pupil pays on which days: on each day of a span, the rate of its tariff that began last.
 * Days before the first rate have no price.
 */
final class PriceRule {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  /** Stands for periods that have no number yet. */
  private static final int UNNUMBERED = 0;

  private PriceRule() {}

  /** The periods in order of date, not yet numbered. */
  static List<PricePeriod> periods(List<PricedSpan> spans) {
    var periods = new ArrayList<PricePeriod>();
    spans.stream().sorted(Comparator.comparing(PricedSpan::from))
        .forEach(span -> add(span, periods));
    return periods;
  }

  private static void add(PricedSpan span, List<PricePeriod> periods) {
    var rates = span.tariff().rates();
    for (int i = 0; i < rates.size(); i++) {
      var rate = rates.get(i);
      var next = i + 1 < rates.size() ? rates.get(i + 1).validFrom().minusDays(1) : null;
      var from = later(span.from(), rate.validFrom());
      var to = earlier(span.to(), next);
      if (to == null || !to.isBefore(from)) {
        periods.add(new PricePeriod(
            UNNUMBERED, span.tariff().code(), rate.name(), from, to, rate.unitPriceCents(),
            rate.act(), explain(span.tariff(), rate)));
      }
    }
  }

  private static String explain(Tariff tariff, TariffRate rate) {
    return "Tariffa %s: %s%s dal %s\n%s".formatted(
        tariff.code(),
        euros(rate.unitPriceCents()),
        tariff.service() == DemandService.CANTEEN ? " a pasto" : "",
        DAY.format(rate.validFrom()),
        rate.act());
  }

  private static String euros(long cents) {
    return "%d,%02d €".formatted(cents / 100, cents % 100);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Null is never. */
  private static LocalDate earlier(LocalDate a, LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
