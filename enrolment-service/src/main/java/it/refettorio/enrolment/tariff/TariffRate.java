package it.refettorio.enrolment.tariff;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** The price of a tariff from a date on, and the act it rests on. */
@Entity
public class TariffRate {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "tariff_id")
  private Tariff tariff;

  private LocalDate validFrom;
  private String name;
  private long unitPriceCents;
  private String act;

  protected TariffRate() {}

  TariffRate(UUID id, Tariff tariff, RateListing listing) {
    this.id = id;
    this.tariff = tariff;
    this.validFrom = listing.validFrom();
    correct(listing);
  }

  /** Takes over name, price and act; true if that is news. */
  final boolean correct(RateListing listing) {
    boolean changed = !listing.name().equals(name)
        || listing.unitPriceCents() != unitPriceCents
        || !listing.act().equals(act);
    name = listing.name();
    unitPriceCents = listing.unitPriceCents();
    act = listing.act();
    return changed;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public String name() {
    return name;
  }

  public long unitPriceCents() {
    return unitPriceCents;
  }

  public String act() {
    return act;
  }
}
