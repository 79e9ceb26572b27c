package it.refettorio.payment.topup;

/**
 * What one meal costs a pupil on a day.
 *
 * @param unitPriceCents zero when exempt
 */
public record Price(String tariffName, long unitPriceCents) {

  public boolean isFree() {
    return unitPriceCents == 0;
  }
}
