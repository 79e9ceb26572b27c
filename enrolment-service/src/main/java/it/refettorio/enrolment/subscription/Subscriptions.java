package it.refettorio.enrolment.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.enrolment.family.Families;
import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.school.Schools;
import it.refettorio.enrolment.tariff.PupilService;
import it.refettorio.enrolment.tariff.PupilTariff;
import it.refettorio.enrolment.tariff.PupilTariffs;
import it.refettorio.enrolment.tariff.Tariff;
import it.refettorio.enrolment.tariff.Tariffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of subscriptions. It also has the pupils priced again when something moves. */
@Service
@Transactional(readOnly = true)
public class Subscriptions {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final SubscriptionRepository subscriptions;
  private final Families families;
  private final Schools schools;
  private final Tariffs tariffs;
  private final PupilTariffs prices;

  Subscriptions(
      SubscriptionRepository subscriptions,
      Families families,
      Schools schools,
      Tariffs tariffs,
      PupilTariffs prices) {
    this.subscriptions = subscriptions;
    this.families = families;
    this.schools = schools;
    this.tariffs = tariffs;
    this.prices = prices;
  }

  public List<Fault> check(List<SubscriptionListing> listings) {
    return SubscriptionChecks.check(listings, surroundings(listings));
  }

  /** Enters a list that {@link #check} found good. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SubscriptionChanges apply(List<SubscriptionListing> listings) {
    var known = surroundings(listings);
    var touched = new ArrayList<Subscription>();
    var effects = new ArrayList<Effect>();
    for (var listing : listings) {
      var terms = new Terms(
          known.classGroup(listing).orElseThrow(), known.tariff(listing).orElseThrow(),
          listing.chosenDays(), listing.to());
      var pupil = known.pupil(listing).orElseThrow();
      var earlier = beginningOn(listing.from(),
          known.subscriptions(new PupilService(pupil.id(), listing.service())));
      var subscription = earlier.orElseGet(() -> new Subscription(
          ids.generate(), pupil, listing.service(), listing.from(), terms));
      var effect = earlier.isPresent()
          ? Effect.ofChange(subscription.agree(terms))
          : Effect.ADDED;
      if (effect != Effect.UNCHANGED) {
        touched.add(subscription);
      }
      effects.add(effect);
    }
    touched.forEach(Subscription::advance);
    subscriptions.saveAllAndFlush(touched.stream().filter(Subscription::isNew).toList());
    return new SubscriptionChanges(
        touched, price(touched.stream().map(Subscription::pupil).collect(toSet())), effects);
  }

  private static Optional<Subscription> beginningOn(LocalDate day, List<Subscription> among) {
    return among.stream().filter(subscription -> subscription.from().equals(day)).findFirst();
  }

  private Surroundings surroundings(List<SubscriptionListing> listings) {
    var pupils = families.pupilsByTaxCode(
        listings.stream().map(listing -> listing.pupil().value()).collect(toSet()));
    return new Surroundings(
        pupils,
        schools.byCode(listings.stream().map(SubscriptionListing::schoolCode).collect(toSet())),
        tariffs.byKey(listings.stream().map(SubscriptionListing::tariffCode).collect(toSet())),
        ofPupils(pupils.values()).stream().collect(groupingBy(Subscription::pupilService)));
  }

  /** Prices again everybody who is, was or will be under one of the tariffs. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PupilTariff> reprice(Collection<Tariff> changed) {
    return changed.isEmpty() ? List.of() : price(subscriptions.pupilsUnder(changed));
  }

  private List<PupilTariff> price(Collection<Pupil> pupils) {
    var spans =
        ofPupils(pupils).stream().collect(groupingBy(
            Subscription::pupilService, mapping(Subscription::pricedSpan, toList())));
    return prices.price(spans);
  }

  /** Tells again the subscriptions of pupils whose name was corrected, for they carry it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Subscription> renamed(Collection<Pupil> pupils) {
    var affected = ofPupils(pupils);
    affected.forEach(Subscription::advance);
    subscriptions.flush();
    return affected;
  }

  /** In order of date. */
  public List<Subscription> ofPupils(Collection<Pupil> pupils) {
    return pupils.isEmpty() ? List.of() : subscriptions.findByPupilInOrderByFrom(pupils);
  }

  public List<SiteCount> countOn(LocalDate day) {
    return subscriptions.countOn(day);
  }
}
