package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.announcement.EnrolmentAnnouncements;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.school.Weekdays;
import it.refettorio.enrolment.subscription.SubscriptionListing;
import it.refettorio.enrolment.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file of subscriptions: a pupil, a service and its first day a line. */
@Component
record SubscriptionRoster(Subscriptions subscriptions, EnrolmentAnnouncements announcements)
    implements Roster<SubscriptionListing> {

  @Override
  public RosterKind kind() {
    return RosterKind.ISCRIZIONI;
  }

  @Override
  public Optional<SubscriptionListing> read(Row row) {
    var pupil = row.required("alunno_cf", Cells::taxCode);
    var service = row.required("servizio", Cells::service);
    var school = row.required("codice_scuola", Cells::code);
    var className = row.required("classe", Cells::code);
    var tariff = row.required("tariffa", Cells::code);
    var days = row.optional("giorni", Weekdays.NONE, Cells::weekdays);
    var from = row.required("dal", Cells::date);
    var to = row.optional("al", null, Cells::date);
    if (from != null && to != null && to.isBefore(from)) {
      row.fault("al", "la data viene prima di quella della colonna dal: correggi l'una o l'altra");
    }
    return row.unlessFaulty(() -> new SubscriptionListing(
        row.line(), pupil, service, school, className, tariff, days, from, to));
  }

  @Override
  public List<Fault> check(List<SubscriptionListing> listings) {
    return subscriptions.check(listings);
  }

  @Override
  public List<Effect> apply(List<SubscriptionListing> listings, UUID importId) {
    var changes = subscriptions.apply(listings);
    announcements.subscriptions(changes.subscriptions(), importId);
    announcements.tariffs(changes.tariffs(), importId);
    return changes.effects();
  }
}
