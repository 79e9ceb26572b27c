package it.refettorio.enrolment.family;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.HolderId;
import it.refettorio.enrolment.listing.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of families. */
@Service
@Transactional(readOnly = true)
public class Families {

  private static final int PAGE_SIZE = 25;

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final PersonRepository people;
  private final FamilyRepository families;
  private final PupilRepository pupils;

  Families(PersonRepository people, FamilyRepository families, PupilRepository pupils) {
    this.people = people;
    this.families = families;
    this.pupils = pupils;
  }

  public List<Fault> check(List<PupilListing> listings) {
    return FamilyChecks.check(listings, pupilsByTaxCode(taxCodesOfPupils(listings)));
  }

  /**
   * Enters a list that {@link #check} found good. The adults of a family become those that the list
   * names; pupils that it does not name stay.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public FamilyChanges apply(List<PupilListing> listings) {
    var adults = listings.stream().flatMap(PupilListing::adults)
        .map(adult -> adult.taxCode().value()).collect(Collectors.toSet());
    var known = people.findByTaxCodeIn(adults);
    var entry = new FamilyEntry(
        known,
        known.isEmpty() ? List.of() : families.findWithAny(known),
        pupilsByTaxCode(taxCodesOfPupils(listings)),
        ids::generate);
    var changes = entry.enter(listings);
    people.saveAll(entry.newPeople());
    families.saveAllAndFlush(changes.families().stream().filter(Family::isNew).toList());
    return changes;
  }

  private static Set<String> taxCodesOfPupils(List<PupilListing> listings) {
    return listings.stream()
        .map(listing -> listing.pupil().taxCode().value()).collect(Collectors.toSet());
  }

  public Map<String, Pupil> pupilsByTaxCode(Collection<String> taxCodes) {
    return pupils.findByTaxCodeIn(taxCodes).stream()
        .collect(Collectors.toMap(Pupil::taxCode, Function.identity()));
  }

  /** Those of the ids that are pupils, the eldest first. */
  public List<Pupil> pupils(Collection<UUID> ids) {
    return pupils.findByIdInOrderByBirthDate(ids);
  }

  public Optional<Family> find(HolderId id) {
    return families.findById(id.value());
  }

  /**
   * Families with a person whose name, either name first, or tax code begins with a text; all of them if it is
   * blank.
   *
   * @param page from zero
   */
  public Page<Family> search(String text, int page) {
    var start = text.strip().toLowerCase(Locale.ROOT)
        .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return families.search(start + "%", PageRequest.of(page, PAGE_SIZE));
  }

  public long countFamilies() {
    return families.count();
  }

  public long countPupils() {
    return pupils.count();
  }
}
