package it.refettorio.enrolment.announcement;

import it.refettorio.contracts.FamilyEvent;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.SchoolEvent;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topics;
import it.refettorio.enrolment.family.Family;
import it.refettorio.enrolment.family.Person;
import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.fee.FeeTerms;
import it.refettorio.enrolment.fee.FeesCharged;
import it.refettorio.enrolment.school.ClassGroup;
import it.refettorio.enrolment.school.SchoolSite;
import it.refettorio.enrolment.subscription.Subscription;
import it.refettorio.enrolment.tariff.PricePeriod;
import it.refettorio.enrolment.tariff.PupilTariff;
import it.refettorio.starter.control.TouchedDays;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what changed into events. The cause is the import or the charge that changed it. */
@Component
public class EnrolmentAnnouncements {

  private final Outbox outbox;
  private final TouchedDays touched;

  EnrolmentAnnouncements(Outbox outbox, TouchedDays touched) {
    this.outbox = outbox;
    this.touched = touched;
  }

  public void schools(List<SchoolSite> sites, UUID cause) {
    outbox.appendAll(sites.stream()
        .map(site -> Announcement.state(
            Topics.SCHOOL, state(site), site.sequence(), cause.toString()))
        .toList());
  }

  public void families(List<Family> families, UUID cause) {
    outbox.appendAll(families.stream()
        .map(family -> Announcement.state(
            Topics.FAMILY, state(family), family.sequence(), cause.toString()))
        .toList());
  }

  public void subscriptions(List<Subscription> subscriptions, UUID cause) {
    outbox.appendAll(subscriptions.stream()
        .map(subscription -> Announcement.state(Topics.SUBSCRIPTION,
            state(subscription), subscription.sequence(), cause.toString()))
        .toList());
  }

  public void tariffs(List<PupilTariff> tariffs, UUID cause) {
    outbox.appendAll(tariffs.stream()
        .map(tariff -> Announcement.state(
            Topics.TARIFF, state(tariff), tariff.sequence(), cause.toString()))
        .toList());
  }

  @EventListener
  void fees(FeesCharged charged) {
    touched.touch(Topics.FEE, List.of(charged.terms().day()));
    outbox.appendAll(charged.debts().stream()
        .map(debt -> Announcement.fact(
            Topics.FEE, fact(charged.terms(), debt), charged.charge().toString()))
        .toList());
  }

  static EnrolmentFeeCharged fact(FeeTerms fee, FeesCharged.Debt debt) {
    return new EnrolmentFeeCharged(
        debt.pupilId() + ":" + fee.service() + ":" + fee.schoolYear(), debt.pupilId(),
        debt.holderId(), fee.service(), fee.schoolYear(), fee.day(), fee.amountCents(), fee.act());
  }

  static SchoolState state(SchoolSite site) {
    return new SchoolState(
        site.id(), site.code(), site.name(),
        SchoolEvent.SchoolCycle.valueOf(site.cycle().name()),
        site.classes().stream().map(EnrolmentAnnouncements::group).toList());
  }

  private static SchoolEvent.ClassGroup group(ClassGroup group) {
    return new SchoolEvent.ClassGroup(group.id(), group.name(), group.servingDays().days());
  }

  static FamilyState state(Family family) {
    var guardians = Stream.concat(
        Stream.of(guardian(family.holder(), GuardianRole.HOLDER)),
        family.coGuardians().stream().map(other -> guardian(other, GuardianRole.CO_GUARDIAN)));
    return new FamilyState(
        family.id(), guardians.toList(),
        family.pupils().stream().map(EnrolmentAnnouncements::pupil).toList());
  }

  private static FamilyEvent.Guardian guardian(Person person, GuardianRole role) {
    return new FamilyEvent.Guardian(
        person.id(), person.taxCode(), person.firstName(), person.lastName(), role);
  }

  private static FamilyEvent.Pupil pupil(Pupil pupil) {
    return new FamilyEvent.Pupil(
        pupil.id(), pupil.taxCode(), pupil.firstName(), pupil.lastName(), pupil.birthDate());
  }

  static SubscriptionState state(Subscription subscription) {
    return new SubscriptionState(
        subscription.id(), subscription.pupil().id(), subscription.holderId(),
        subscription.pupil().firstName(), subscription.pupil().lastName(),
        subscription.service(),
        subscription.classGroup().site().id(), subscription.classGroup().id(),
        subscription.chosenDays().days(), subscription.from(), subscription.to());
  }

  static PupilTariffState state(PupilTariff tariff) {
    return new PupilTariffState(
        tariff.of().pupilId(), tariff.of().service(),
        tariff.periods().stream().map(EnrolmentAnnouncements::version).toList(),
        tariff.superseded().stream().map(EnrolmentAnnouncements::version).toList());
  }

  private static TariffVersion version(PricePeriod period) {
    return new TariffVersion(
        period.version(), period.tariffCode(), period.tariffName(), period.validFrom(),
        period.validTo(), period.unitPriceCents(), null, period.act(), period.reasons());
  }
}
