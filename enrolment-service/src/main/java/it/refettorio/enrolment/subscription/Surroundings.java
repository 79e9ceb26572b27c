package it.refettorio.enrolment.subscription;

import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.school.ClassGroup;
import it.refettorio.enrolment.school.SchoolSite;
import it.refettorio.enrolment.tariff.PupilService;
import it.refettorio.enrolment.tariff.Tariff;
import it.refettorio.enrolment.tariff.TariffKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the registers know about the people and things a list of subscriptions names.
 *
 * @param subscriptions those the pupils have already
 */
record Surroundings(
    Map<String, Pupil> pupils,
    Map<String, SchoolSite> sites,
    Map<TariffKey, Tariff> tariffs,
    Map<PupilService, List<Subscription>> subscriptions) {

  Optional<Pupil> pupil(SubscriptionListing listing) {
    return Optional.ofNullable(pupils.get(listing.pupil().value()));
  }

  Optional<SchoolSite> site(SubscriptionListing listing) {
    return Optional.ofNullable(sites.get(listing.schoolCode()));
  }

  Optional<ClassGroup> classGroup(SubscriptionListing listing) {
    return site(listing).flatMap(site -> site.classNamed(listing.className()));
  }

  Optional<Tariff> tariff(SubscriptionListing listing) {
    return Optional.ofNullable(tariffs.get(listing.tariff()));
  }

  List<Subscription> subscriptions(PupilService of) {
    return subscriptions.getOrDefault(of, List.of());
  }
}
