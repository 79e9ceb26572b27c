package it.refettorio.payment.notice;

import it.refettorio.contracts.DemandService;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * The part of a notice that pays one pupil's service: meals ahead, or a debt.
 *
 * @param pupilName empty if the pupil's name was not known
 * @param tariffName of meals; null for a debt
 * @param unitPriceCents price of one meal in cents when the notice was made; null for a debt
 * @param meals how many; null for a debt
 */
@Embeddable
public record NoticeLine(
    @Column(name = "pupil_id") UUID pupilId,
    @Column(name = "pupil_name") String pupilName,
    @Enumerated(EnumType.STRING) DemandService service,
    @Column(name = "tariff_name") String tariffName,
    @Column(name = "unit_price_cents") Long unitPriceCents,
    Integer meals,
    @Column(name = "amount_cents") long amountCents) {

  public NoticeLine {
    if (amountCents <= 0) {
      throw new IllegalArgumentException("A line is more than nothing");
    }
    if ((meals == null) != (unitPriceCents == null)) {
      throw new IllegalArgumentException("A line has meals and a price, or neither");
    }
    if (meals != null && (unitPriceCents <= 0 || meals <= 0
        || Math.multiplyExact(unitPriceCents, (long) meals) != amountCents)) {
      throw new IllegalArgumentException("A line is meals times price");
    }
  }

  /** A debt, whatever it is made of: the ledger knows. */
  public static NoticeLine owed(
      UUID pupilId, String pupilName, DemandService service, long amountCents) {
    return new NoticeLine(pupilId, pupilName, service, null, null, null, amountCents);
  }
}
