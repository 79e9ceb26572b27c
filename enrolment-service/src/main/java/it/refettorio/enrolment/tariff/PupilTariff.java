package it.refettorio.enrolment.tariff;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PupilId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a service costs one pupil, day by day. */
@Entity
public class PupilTariff {

  @Id private UUID id;
  @Version private Long version;
  private long sequence;
  /** The highest number a period ever had; none is given twice. */
  private int lastPeriodVersion;

  private UUID pupilId;

  @Enumerated(EnumType.STRING)
  private DemandService service;

  @ElementCollection
  @CollectionTable(
      name = "pupil_tariff_period",
      joinColumns = @JoinColumn(name = "pupil_tariff_id"))
  @OrderBy("validFrom")
  private List<PricePeriod> periods = new ArrayList<>();

  /** What held on past days until another price took its place; rows are only added. */
  @ElementCollection
  @CollectionTable(
      name = "pupil_tariff_superseded",
      joinColumns = @JoinColumn(name = "pupil_tariff_id"))
  @OrderBy("version")
  private List<PricePeriod> superseded = new ArrayList<>();

  protected PupilTariff() {}

  PupilTariff(UUID id, PupilService of) {
    this.id = id;
    this.pupilId = of.pupilId().value();
    this.service = of.service();
  }

  /**
   * Replaces the prices. A period that stays as it was keeps its number. One that does not stay
   * keeps the days it has been through, under its number, so that a price that ever held on a day
   * stays known. A number is given once and gone with its period, so it is superseded once.
   *
   * @param unnumbered in order of date
   * @param today the last day that counts as past
   * @return whether anything is different now
   */
  boolean price(List<PricePeriod> unnumbered, LocalDate today) {
    var now = new ArrayList<PricePeriod>();
    for (var period : unnumbered) {
      var same = periods.stream()
          .filter(known -> known.numbered(period.version()).equals(period))
          .findFirst();
      now.add(same.isPresent() ? same.get() : period.numbered(++lastPeriodVersion));
    }
    if (now.equals(periods())) {
      return false;
    }
    periods.stream()
        .filter(before -> !now.contains(before))
        .sorted(Comparator.comparing(PricePeriod::version))
        .flatMap(before -> before.pastOn(today).stream())
        .forEach(superseded::add);
    periods.clear();
    periods.addAll(now);
    sequence++;
    return true;
  }

  /** Not in the database yet; what is there is written without being asked to. */
  boolean isNew() {
    return version == null;
  }

  public PupilService of() {
    return new PupilService(new PupilId(pupilId), service);
  }

  public long sequence() {
    return sequence;
  }

  /** In order of date. */
  public List<PricePeriod> periods() {
    return List.copyOf(periods);
  }

  /** Over the past days on which each held, in order of number. */
  public List<PricePeriod> superseded() {
    return superseded.stream().sorted(Comparator.comparing(PricePeriod::version)).toList();
  }
}
