package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.wallet.entry.ManualEntry;
import it.refettorio.wallet.entry.ManualEntry.Kind;
import it.refettorio.wallet.household.PupilName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An entry as the office typed it; each field empty at worst, never null. */
public record EntryForm(
    String verso, String importo, String alunno, String servizio, String giorno, String motivo,
    String atto) {

  static final String IN_FAVOUR = "favore";
  static final String AGAINST = "carico";

  static EntryForm empty(LocalDate today) {
    return new EntryForm("", "", "", "", today.toString(), "", "");
  }

  public EntryForm {
    verso = Typed.text(verso);
    importo = Typed.text(importo);
    alunno = Typed.text(alunno);
    servizio = Typed.text(servizio);
    giorno = Typed.text(giorno);
    motivo = Typed.text(motivo);
    atto = Typed.text(atto);
  }

  FormErrors errors(boolean relief, List<PupilName> pupils, LocalDate today, Locale locale) {
    var errors = FormErrors.none();
    if (!relief && !verso.equals(IN_FAVOUR) && !verso.equals(AGAINST)) {
      errors = errors.add("verso", "entry.direction.missing");
    }
    errors = amountErrors(errors, locale);
    if (!alunno.isEmpty() && pupil(pupils).isEmpty()) {
      errors = errors.add("alunno", "entry.pupil.other");
    }
    if (!servizio.isEmpty() && service().isEmpty()) {
      errors = errors.add("servizio", "entry.service.unknown");
    }
    errors = Typed.dayErrors(errors, "giorno", giorno, today, locale);
    errors = Typed.lengthErrors(
        errors, "motivo", motivo, ManualEntry.LONGEST_REASON, "entry.reason.missing");
    return relief
        ? Typed.lengthErrors(errors, "atto", atto, ManualEntry.LONGEST_ACT, "entry.act.missing")
        : errors;
  }

  private FormErrors amountErrors(FormErrors errors, Locale locale) {
    var cents = Formats.cents(importo);
    if (cents.isEmpty()) {
      return errors.add("importo", "entry.amount.unreadable");
    }
    if (cents.getAsLong() == 0) {
      return errors.add("importo", "entry.amount.zero");
    }
    return cents.getAsLong() > ManualEntry.HIGHEST_CENTS
        ? errors.add("importo", "entry.amount.high",
            new Formats(locale).money(ManualEntry.HIGHEST_CENTS))
        : errors;
  }

  /** What a form without errors says. */
  ManualEntry entry(boolean relief, HolderId holder, List<PupilName> pupils) {
    var correction = verso.equals(AGAINST) ? Kind.AGAINST : Kind.IN_FAVOUR;
    return new ManualEntry(
        relief ? Kind.RELIEF : correction, holder,
        pupil(pupils).map(PupilName::id).orElse(null), service().orElse(null),
        Formats.cents(importo).orElseThrow(), Typed.day(giorno).orElseThrow(), motivo,
        relief ? atto : null);
  }

  Optional<PupilName> pupil(List<PupilName> pupils) {
    return pupils.stream().filter(pupil -> pupil.id().toString().equals(alunno)).findFirst();
  }

  private Optional<DemandService> service() {
    return Arrays.stream(DemandService.values())
        .filter(service -> service.name().equals(servizio)).findFirst();
  }
}
