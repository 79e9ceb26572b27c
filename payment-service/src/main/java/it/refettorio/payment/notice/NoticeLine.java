package it.refettorio.payment.notice;

import it.refettorio.contracts.DemandService;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * The part of a notice that pays one pupil's service.
 *
 * @param unitPriceCents price of one meal in cents when the notice was made
 */
@Embeddable
public record NoticeLine(
    @Column(name = "pupil_id") UUID pupilId,
    @Column(name = "pupil_name") String pupilName,
    @Enumerated(EnumType.STRING) DemandService service,
    @Column(name = "tariff_name") String tariffName,
    @Column(name = "unit_price_cents") long unitPriceCents,
    int meals,
    @Column(name = "amount_cents") long amountCents) {

  public NoticeLine {
    if (unitPriceCents <= 0 || meals <= 0
        || Math.multiplyExact(unitPriceCents, (long) meals) != amountCents) {
      throw new IllegalArgumentException("A line is meals times price, and more than nothing");
    }
  }
}
