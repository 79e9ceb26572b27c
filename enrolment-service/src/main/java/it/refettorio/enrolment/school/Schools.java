package it.refettorio.enrolment.school;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.listing.FirstSeen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of the municipality's schools. */
@Service
@Transactional(readOnly = true)
public class Schools {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final SchoolSiteRepository sites;

  Schools(SchoolSiteRepository sites) {
    this.sites = sites;
  }

  /** What is wrong within the list itself; schools and classes not yet known are no fault. */
  public static List<Fault> check(List<ClassListing> listings) {
    var faults = new ArrayList<Fault>();
    var classes = new FirstSeen<List<String>>();
    var described = new HashMap<String, ClassListing>();
    for (var listing : listings) {
      classes.before(List.of(listing.schoolCode(), listing.className()), listing.line())
          .ifPresent(before -> faults.add(new Fault(listing.line(), (
              "La classe %s della scuola %s è già alla riga %d: togli una delle due righe.")
              .formatted(listing.className(), listing.schoolCode(), before))));
      var first = described.putIfAbsent(listing.schoolCode(), listing);
      if (first != null
          && (!first.schoolName().equals(listing.schoolName())
              || first.cycle() != listing.cycle())) {
        faults.add(new Fault(listing.line(), (
            "La scuola %s ha nome o ciclo diverso da quello della riga %d: scrivili uguali.")
            .formatted(listing.schoolCode(), first.line())));
      }
    }
    return faults;
  }

  /** Enters a list that {@link #check} found good. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SchoolChanges apply(List<ClassListing> listings) {
    var known = new HashMap<>(
        byCode(listings.stream().map(ClassListing::schoolCode).collect(Collectors.toSet())));
    var touched = new LinkedHashSet<SchoolSite>();
    var effects = new ArrayList<Effect>();
    for (var listing : listings) {
      var site = known.computeIfAbsent(
          listing.schoolCode(), code -> new SchoolSite(ids.generate(), code));
      boolean described = site.describe(listing.schoolName(), listing.cycle());
      var effect = site.place(listing.className(), listing.servingDays(), ids::generate);
      effect = effect == Effect.UNCHANGED ? Effect.ofChange(described) : effect;
      if (effect != Effect.UNCHANGED) {
        touched.add(site);
      }
      effects.add(effect);
    }
    touched.forEach(SchoolSite::advance);
    sites.saveAllAndFlush(touched.stream().filter(SchoolSite::isNew).toList());
    return new SchoolChanges(List.copyOf(touched), effects);
  }

  public Map<String, SchoolSite> byCode(Collection<String> codes) {
    return sites.findByCodeIn(codes).stream()
        .collect(Collectors.toMap(SchoolSite::code, Function.identity()));
  }

  /** All sites by name, with their classes: some dozens in any municipality. */
  public List<SchoolSite> all() {
    return sites.findAllByOrderByName();
  }

  public long countClasses() {
    return sites.countClasses();
  }
}
