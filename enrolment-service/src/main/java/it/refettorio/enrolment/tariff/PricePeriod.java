package it.refettorio.enrolment.tariff;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A price of a pupil over a span of days.
 *
 * @param version counts the periods this pupil and service ever had; a period that changes in
 *     anything gets a new number, so that a number always means the same
 * @param validTo the last day, or null while it holds
 * @param explanation why, a sentence a line
 */
@Embeddable
public record PricePeriod(
    int version,
    String tariffCode,
    String tariffName,
    LocalDate validFrom,
    LocalDate validTo,
    long unitPriceCents,
    String act,
    String explanation) {

  /** The sentences that say why. */
  public List<String> reasons() {
    return explanation.lines().toList();
  }

  PricePeriod numbered(int number) {
    return new PricePeriod(number, tariffCode, tariffName, validFrom, validTo, unitPriceCents, act,
        explanation);
  }

  /**
   * The part of it that has been, the day itself included.
   *
   * @return nothing if it had not begun
   */
  Optional<PricePeriod> pastOn(LocalDate day) {
    if (validFrom.isAfter(day)) {
      return Optional.empty();
    }
    var last = validTo == null || validTo.isAfter(day) ? day : validTo;
    return Optional.of(new PricePeriod(version, tariffCode, tariffName, validFrom, last,
        unitPriceCents, act, explanation));
  }

  public boolean holdsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }
}
