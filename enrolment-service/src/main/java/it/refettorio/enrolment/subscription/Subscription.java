package it.refettorio.enrolment.subscription;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SubscriptionId;
import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.school.ClassGroup;
import it.refettorio.enrolment.school.Weekdays;
import it.refettorio.enrolment.tariff.PricedSpan;
import it.refettorio.enrolment.tariff.PupilService;
import it.refettorio.enrolment.tariff.Tariff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A pupil's right to a service over a span of days. */
@Entity
public class Subscription {

  @Id private UUID id;
  @Version private Long version;
  private long sequence;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pupil_id")
  private Pupil pupil;

  private UUID holderId;

  @Enumerated(EnumType.STRING)
  private DemandService service;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "class_id")
  private ClassGroup classGroup;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "tariff_id")
  private Tariff tariff;

  private Weekdays chosenDays;

  @Column(name = "starts_on")
  private LocalDate from;

  @Column(name = "ends_on")
  private LocalDate to;

  protected Subscription() {}

  /** The family's holder of today pays for this subscription, whoever pays for a later one. */
  Subscription(UUID id, Pupil pupil, DemandService service, LocalDate from, Terms terms) {
    this.id = id;
    this.pupil = pupil;
    this.holderId = pupil.family().id().value();
    this.service = service;
    this.from = from;
    this.classGroup = terms.classGroup();
    this.tariff = terms.tariff();
    this.chosenDays = terms.chosenDays();
    this.to = terms.to();
  }

  /** Sets the terms; true if they are news. */
  boolean agree(Terms terms) {
    boolean changed = !terms.equals(new Terms(classGroup, tariff, chosenDays, to));
    classGroup = terms.classGroup();
    tariff = terms.tariff();
    chosenDays = terms.chosenDays();
    to = terms.to();
    return changed;
  }

  /** Not in the database yet; what is there is written without being asked to. */
  boolean isNew() {
    return version == null;
  }

  /** Counts one more state of the subscription, to be told to the others. */
  void advance() {
    sequence++;
  }

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  PricedSpan pricedSpan() {
    return new PricedSpan(from, to, tariff);
  }

  PupilService pupilService() {
    return new PupilService(pupil.id(), service);
  }

  /** The weekdays on which the pupil eats: the chosen ones, else all of the class. */
  public Weekdays days() {
    return chosenDays.isEmpty() ? classGroup.servingDays() : chosenDays;
  }

  public SubscriptionId id() {
    return new SubscriptionId(id);
  }

  public long sequence() {
    return sequence;
  }

  public Pupil pupil() {
    return pupil;
  }

  public HolderId holderId() {
    return new HolderId(holderId);
  }

  public DemandService service() {
    return service;
  }

  public ClassGroup classGroup() {
    return classGroup;
  }

  public Tariff tariff() {
    return tariff;
  }

  /** Empty: all the days of the class. */
  public Weekdays chosenDays() {
    return chosenDays;
  }

  public LocalDate from() {
    return from;
  }

  /** The last day, or null while it runs. */
  public LocalDate to() {
    return to;
  }
}
