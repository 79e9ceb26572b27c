package it.refettorio.enrolment.family;

import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.listing.FirstSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong in a list of pupils. Pure: it gets the pupils the register knows. */
final class FamilyChecks {

  private final Map<String, Pupil> known;
  private final List<Fault> faults = new ArrayList<>();
  private final FirstSeen<TaxCode> pupilLines = new FirstSeen<>();
  private final Map<TaxCode, NameOnLine> names = new HashMap<>();
  private final Map<TaxCode, NameOnLine> seconds = new HashMap<>();

  private record NameOnLine(PersonName name, int line) {}

  private FamilyChecks(Map<String, Pupil> known) {
    this.known = known;
  }

  static List<Fault> check(List<PupilListing> listings, Map<String, Pupil> known) {
    var checks = new FamilyChecks(known);
    listings.forEach(checks::check);
    return checks.faults;
  }

  private void check(PupilListing listing) {
    var pupil = listing.pupil().taxCode();
    pupilLines.before(pupil, listing.line()).ifPresent(before -> fault(listing,
        "L'alunno %s è già alla riga %d: togli una delle due righe.", pupil, before));
    if (!pupil.fits(listing.birthDate())) {
      fault(listing, "La data di nascita non è quella contenuta nel codice fiscale %s:"
          + " correggi l'una o l'altro.", pupil);
    }
    if (listing.adults().anyMatch(adult -> adult.taxCode().equals(pupil))) {
      fault(listing, "L'alunno %s è indicato anche come genitore: correggi il codice fiscale"
          + " dell'uno o dell'altro.", pupil);
    }
    checkAdults(listing);
    var registered = known.get(pupil.value());
    if (registered != null
        && !registered.family().holder().taxCode().equals(listing.holder().taxCode().value())) {
      fault(listing, "L'alunno %s è già nella famiglia di %s: scrivi quel referente, oppure"
          + " correggi il codice fiscale dell'alunno.",
          pupil, registered.family().holder().fullName());
    }
  }

  private void checkAdults(PupilListing listing) {
    var holder = listing.holder().taxCode();
    listing.second().map(PersonName::taxCode).filter(holder::equals).ifPresent(same ->
        fault(listing, "Il secondo genitore è uguale al referente: lascia vuote le tre colonne"
            + " secondo_*, oppure scrivi l'altra persona."));
    listing.adults().forEach(adult -> {
      var first = names.putIfAbsent(adult.taxCode(), new NameOnLine(adult, listing.line()));
      if (first != null && first.name().saysOtherwise(adult)) {
        fault(listing, "%s ha nome o cognome diverso da quello della riga %d: scrivili uguali.",
            adult.taxCode(), first.line());
      }
    });
    listing.second().ifPresent(second -> {
      var first = seconds.putIfAbsent(holder, new NameOnLine(second, listing.line()));
      if (first != null && !first.name().taxCode().equals(second.taxCode())) {
        fault(listing, "La famiglia di %s ha un altro secondo genitore alla riga %d:"
            + " scrivi lo stesso in tutte le righe della famiglia.", holder, first.line());
      }
    });
  }

  private void fault(PupilListing listing, String message, Object... details) {
    faults.add(new Fault(listing.line(), message.formatted(details)));
  }
}
