package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.announcement.EnrolmentAnnouncements;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.subscription.Subscriptions;
import it.refettorio.enrolment.tariff.RateListing;
import it.refettorio.enrolment.tariff.Tariffs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file of tariffs: a rate a line. Pupils under a changed tariff are priced again. */
@Component
record TariffRoster(
    Tariffs tariffs, Subscriptions subscriptions, EnrolmentAnnouncements announcements)
    implements Roster<RateListing> {

  @Override
  public RosterKind kind() {
    return RosterKind.TARIFFE;
  }

  @Override
  public Optional<RateListing> read(Row row) {
    var code = row.required("codice", Cells::code);
    var name = row.required("denominazione", Cells::text);
    var service = row.required("servizio", Cells::service);
    var validFrom = row.required("valida_dal", Cells::date);
    var cents = row.required("prezzo", Cells::cents);
    var act = row.required("atto", Cells::text);
    return row.unlessFaulty(
        () -> new RateListing(row.line(), code, name, service, validFrom, cents, act));
  }

  @Override
  public List<Fault> check(List<RateListing> listings) {
    return Tariffs.check(listings);
  }

  @Override
  public List<Effect> apply(List<RateListing> listings, UUID importId) {
    var changes = tariffs.apply(listings);
    announcements.tariffs(subscriptions.reprice(changes.tariffs()), importId);
    return changes.effects();
  }
}
