package it.refettorio.enrolment.family;

import it.refettorio.enrolment.listing.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One entry of a list of pupils into the families that are already there. */
final class FamilyEntry {

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Family> byHolder = new HashMap<>();
  private final Collection<Family> known;
  private final Map<String, Pupil> pupils;
  private final Supplier<UUID> newId;
  private final List<Person> newPeople = new ArrayList<>();
  private final Set<Person> correctedPeople = new HashSet<>();
  private final List<Pupil> correctedPupils = new ArrayList<>();
  private final Set<Family> touched = new LinkedHashSet<>();

  FamilyEntry(
      Collection<Person> people,
      Collection<Family> families,
      Map<String, Pupil> pupils,
      Supplier<UUID> newId) {
    people.forEach(person -> this.people.put(person.taxCode(), person));
    families.forEach(family -> byHolder.put(family.holder().taxCode(), family));
    this.known = families;
    this.pupils = pupils;
    this.newId = newId;
  }

  FamilyChanges enter(List<PupilListing> listings) {
    listings.stream().flatMap(PupilListing::adults).forEach(this::enterAdult);
    known.stream().filter(this::hasCorrectedPerson).forEach(touched::add);
    var byFamily = listings.stream().collect(Collectors.groupingBy(
        listing -> listing.holder().taxCode(), LinkedHashMap::new, Collectors.toList()));
    byFamily.values().forEach(this::enterFamily);
    var effects = listings.stream().map(this::enterPupil).toList();
    touched.forEach(Family::advance);
    return new FamilyChanges(List.copyOf(touched), correctedPupils, effects);
  }

  List<Person> newPeople() {
    return newPeople;
  }

  private void enterAdult(PersonName name) {
    var person = people.get(name.taxCode().value());
    if (person == null) {
      person = new Person(newId.get(), name);
      people.put(person.taxCode(), person);
      newPeople.add(person);
    } else if (person.correct(name)) {
      correctedPeople.add(person);
    }
  }

  private boolean hasCorrectedPerson(Family family) {
    return correctedPeople.contains(family.holder())
        || family.coGuardians().stream().anyMatch(correctedPeople::contains);
  }

  private void enterFamily(List<PupilListing> listings) {
    var family = byHolder.computeIfAbsent(
        listings.getFirst().holder().taxCode().value(), code -> new Family(people.get(code)));
    var others = listings.stream()
        .flatMap(listing -> listing.second().stream())
        .map(second -> people.get(second.taxCode().value()))
        .collect(Collectors.toSet());
    if (family.share(others)) {
      touched.add(family);
    }
  }

  private Effect enterPupil(PupilListing listing) {
    var family = byHolder.get(listing.holder().taxCode().value());
    var pupil = pupils.get(listing.pupil().taxCode().value());
    if (pupil == null) {
      family.add(new Pupil(newId.get(), family, listing.pupil(), listing.birthDate()));
      touched.add(family);
      return Effect.ADDED;
    }
    boolean renamed = pupil.correctName(listing.pupil());
    if (renamed) {
      correctedPupils.add(pupil);
    }
    if (pupil.correctBirthDate(listing.birthDate()) || renamed) {
      touched.add(family);
    }
    return Effect.ofChange(touched.contains(family));
  }
}
