package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;
import it.refettorio.enrolment.listing.Effect;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A tariff of the municipality, with its rates over time. */
@Entity
public class Tariff {

  @Id private UUID id;
  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private DemandService service;

  private String code;

  @OneToMany(mappedBy = "tariff", cascade = CascadeType.PERSIST)
  private List<TariffRate> rates = new ArrayList<>();

  protected Tariff() {}

  Tariff(UUID id, TariffKey key) {
    this.id = id;
    this.service = key.service();
    this.code = key.code();
  }

  Effect enter(RateListing listing, Supplier<UUID> newId) {
    for (var rate : rates) {
      if (rate.validFrom().equals(listing.validFrom())) {
        return Effect.ofChange(rate.correct(listing));
      }
    }
    rates.add(new TariffRate(newId.get(), this, listing));
    return Effect.ADDED;
  }

  /** Not in the database yet; what is there is written without being asked to. */
  boolean isNew() {
    return version == null;
  }

  /** Whether the tariff has a price on a day. */
  public boolean holdsOn(LocalDate day) {
    return rates.stream().anyMatch(rate -> !rate.validFrom().isAfter(day));
  }

  /** In order of date; each rate holds until the day before the next one. */
  public List<TariffRate> rates() {
    return rates.stream().sorted(Comparator.comparing(TariffRate::validFrom)).toList();
  }

  public UUID id() {
    return id;
  }

  public TariffKey key() {
    return new TariffKey(service, code);
  }

  public DemandService service() {
    return service;
  }

  public String code() {
    return code;
  }
}
