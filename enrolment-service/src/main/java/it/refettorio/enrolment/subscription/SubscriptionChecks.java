package it.refettorio.enrolment.subscription;

import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.listing.FirstSeen;
import it.refettorio.enrolment.tariff.PupilService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be wrong in a list of subscriptions, seen beside what is already there. Pure. */
final class SubscriptionChecks {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Surroundings known;
  private final List<Fault> faults = new ArrayList<>();

  private SubscriptionChecks(Surroundings known) {
    this.known = known;
  }

  static List<Fault> check(List<SubscriptionListing> listings, Surroundings known) {
    var checks = new SubscriptionChecks(known);
    var seen = new FirstSeen<List<Object>>();
    var byPupil = new LinkedHashMap<PupilService, List<SubscriptionListing>>();
    for (var listing : listings) {
      checks.checkPlace(listing);
      checks.checkTariff(listing);
      var twice = seen.before(
          List.of(listing.pupil(), listing.service(), listing.from()), listing.line());
      twice.ifPresent(before -> checks.fault(listing.line(),
          "L'iscrizione dell'alunno %s dal %s è già alla riga %d: togli una delle due righe.",
          listing.pupil(), DAY.format(listing.from()), before));
      var pupil = known.pupil(listing);
      if (pupil.isEmpty()) {
        checks.fault(listing.line(),
            "L'alunno %s non è in archivio: importa prima il file delle famiglie, oppure"
                + " correggi il codice fiscale.", listing.pupil());
      } else if (twice.isEmpty()) {
        byPupil.computeIfAbsent(new PupilService(pupil.get().id(), listing.service()),
            of -> new ArrayList<>()).add(listing);
      }
    }
    byPupil.forEach(checks::checkOverlaps);
    return checks.faults;
  }

  private void checkPlace(SubscriptionListing listing) {
    if (known.site(listing).isEmpty()) {
      fault(listing.line(), "La scuola %s non è in archivio: importa prima il file delle scuole,"
          + " oppure correggi il codice.", listing.schoolCode());
      return;
    }
    var group = known.classGroup(listing);
    if (group.isEmpty()) {
      fault(listing.line(), "La scuola %s non ha la classe %s: importa prima il file delle"
          + " scuole, oppure correggi la classe.", listing.schoolCode(), listing.className());
      return;
    }
    var wrongDays = listing.chosenDays().without(group.get().servingDays());
    if (!wrongDays.isEmpty()) {
      fault(listing.line(), "La classe %s non ha la mensa di %s: i suoi giorni sono %s.",
          listing.className(), wrongDays, group.get().servingDays());
    }
  }

  private void checkTariff(SubscriptionListing listing) {
    var tariff = known.tariff(listing);
    if (tariff.isEmpty()) {
      fault(listing.line(), "La tariffa %s non è in archivio per questo servizio: importa prima il"
          + " file delle tariffe, oppure correggi il codice.", listing.tariffCode());
    } else if (!tariff.get().holdsOn(listing.from())) {
      fault(listing.line(), "La tariffa %s non ha ancora un prezzo il %s: importa la tariffa con"
          + " una data valida_dal precedente, oppure scegline un'altra.",
          listing.tariffCode(), DAY.format(listing.from()));
    }
  }

  /** A span of days after the import: from the list, or as it stands. */
  private record Span(LocalDate from, LocalDate to, int line) {

    private static final int NOT_LISTED = 0;

    boolean reaches(Span next) {
      return to == null || !to.isBefore(next.from);
    }
  }

  private void checkOverlaps(PupilService of, List<SubscriptionListing> listings) {
    Map<LocalDate, Span> spans = new TreeMap<>(Comparator.naturalOrder());
    known.subscriptions(of).forEach(subscription -> spans.put(subscription.from(),
        new Span(subscription.from(), subscription.to(), Span.NOT_LISTED)));
    listings.forEach(listing -> spans.put(listing.from(),
        new Span(listing.from(), listing.to(), listing.line())));
    Span before = null;
    for (var span : spans.values()) {
      if (before != null && before.reaches(span)) {
        int line = Math.max(span.line(), before.line());
        var other = line == span.line() ? before : span;
        fault(line, "L'alunno ha già un'iscrizione allo stesso servizio dal %s%s%s: le date non"
            + " possono sovrapporsi. Scrivi la data 'al' nell'iscrizione che finisce prima.",
            DAY.format(other.from()),
            other.to() == null ? "" : " al " + DAY.format(other.to()),
            other.line() == Span.NOT_LISTED ? "" : " (riga " + other.line() + ")");
      }
      before = span;
    }
  }

  private void fault(int line, String message, Object... details) {
    faults.add(new Fault(line, message.formatted(details)));
  }
}
