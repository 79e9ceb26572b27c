package it.refettorio.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What a service costs one pupil, day by day. Enrolment applies the tariff rules and tells only the
 * outcome, so that no means indicator leaves it. Keyed by pupil and service.
 */
public sealed interface TariffEvent extends Event {

  PupilId pupilId();

  DemandService service();

  @Override
  default String key() {
    return pupilId() + ":" + service();
  }

  /**
   * The prices of one pupil for one service.
   *
   * @param versions in order of date, without overlap
   * @param superseded versions that held on days already past when another took their place, each
   *     over those days, in order of number; a price that ever held on a day stays known for ever.
   *     Numbers grow, so a version on a day replaces those of lower number on that day
   */
  record PupilTariffState(
      PupilId pupilId,
      DemandService service,
      List<TariffVersion> versions,
      List<TariffVersion> superseded)
      implements TariffEvent {

    public PupilTariffState {
      requireNonNull(pupilId);
      requireNonNull(service);
      versions = List.copyOf(versions);
      superseded = superseded == null ? List.of() : List.copyOf(superseded);
      for (int i = 1; i < versions.size(); i++) {
        var before = versions.get(i - 1);
        if (before.validTo() == null || !before.validTo().isBefore(versions.get(i).validFrom())) {
          throw new IllegalArgumentException("Tariff versions overlap or are out of order");
        }
      }
    }
  }

  /**
   * A price over a span of days.
   *
   * @param version grows by one with each change for this pupil and service
   * @param validTo the last day, or null while it holds
   * @param unitPriceCents the price of one meal in cents, zero when exempt
   * @param fullPriceCents the price before reductions in cents; null: there is no reduction
   * @param act the municipal act the price rests on
   * @param explanation why this pupil has this price, a sentence each, in Italian
   */
  record TariffVersion(
      int version,
      String tariffCode,
      String tariffName,
      LocalDate validFrom,
      LocalDate validTo,
      long unitPriceCents,
      Long fullPriceCents,
      String act,
      List<String> explanation) {

    public TariffVersion {
      requireNonNull(tariffCode);
      requireNonNull(tariffName);
      requireNonNull(validFrom);
      requireNonNull(act);
      explanation = List.copyOf(explanation);
      Cents.checkSize(unitPriceCents);
      Cents.checkSize(fullPriceCents == null ? 0 : fullPriceCents);
      if (unitPriceCents < 0) {
        throw new IllegalArgumentException("A negative price");
      }
      if (fullPriceCents != null && fullPriceCents < unitPriceCents) {
        throw new IllegalArgumentException("A reduction that makes dearer");
      }
      if (validTo != null && validTo.isBefore(validFrom)) {
        throw new IllegalArgumentException("A tariff version that ends before it begins");
      }
    }
  }
}
