package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.announcement.EnrolmentAnnouncements;
import it.refettorio.enrolment.family.Families;
import it.refettorio.enrolment.family.PersonName;
import it.refettorio.enrolment.family.PupilListing;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The file of families: a pupil a line; the lines of one holder are one family. */
@Component
record FamilyRoster(
    Families families, Subscriptions subscriptions, EnrolmentAnnouncements announcements)
    implements Roster<PupilListing> {

  @Override
  public RosterKind kind() {
    return RosterKind.FAMIGLIE;
  }

  @Override
  public Optional<PupilListing> read(Row row) {
    var holder = person(row, "referente");
    Optional<PersonName> second = hasSecond(row)
        ? Optional.of(person(row, "secondo"))
        : Optional.empty();
    var pupil = person(row, "alunno");
    var birthDate = row.required("alunno_nascita", Cells::date);
    return row.unlessFaulty(
        () -> new PupilListing(row.line(), holder, second, pupil, birthDate));
  }

  private static boolean hasSecond(Row row) {
    return Stream.of("secondo_cf", "secondo_nome", "secondo_cognome")
        .anyMatch(column -> !row.isBlank(column));
  }

  private static PersonName person(Row row, String who) {
    return new PersonName(
        row.required(who + "_cf", Cells::taxCode),
        row.required(who + "_nome", Cells::text),
        row.required(who + "_cognome", Cells::text));
  }

  @Override
  public List<Fault> check(List<PupilListing> listings) {
    return families.check(listings);
  }

  @Override
  public List<Effect> apply(List<PupilListing> listings, UUID importId) {
    var changes = families.apply(listings);
    var retold = subscriptions.renamed(changes.corrected());
    announcements.families(changes.families(), importId);
    announcements.subscriptions(retold, importId);
    return changes.effects();
  }
}
