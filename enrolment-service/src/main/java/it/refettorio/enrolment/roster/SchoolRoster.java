package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.announcement.EnrolmentAnnouncements;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.school.ClassListing;
import it.refettorio.enrolment.school.Schools;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file of schools: a class a line. */
@Component
record SchoolRoster(Schools schools, EnrolmentAnnouncements announcements)
    implements Roster<ClassListing> {

  @Override
  public RosterKind kind() {
    return RosterKind.SCUOLE;
  }

  @Override
  public Optional<ClassListing> read(Row row) {
    var code = row.required("codice_scuola", Cells::code);
    var name = row.required("scuola", Cells::text);
    var cycle = row.required("ciclo", Cells::cycle);
    var className = row.required("classe", Cells::code);
    var days = row.required("giorni_mensa", Cells::weekdays);
    return row.unlessFaulty(
        () -> new ClassListing(row.line(), code, name, cycle, className, days));
  }

  @Override
  public List<Fault> check(List<ClassListing> listings) {
    return Schools.check(listings);
  }

  @Override
  public List<Effect> apply(List<ClassListing> listings, UUID importId) {
    var changes = schools.apply(listings);
    announcements.schools(changes.sites(), importId);
    return changes.effects();
  }
}
