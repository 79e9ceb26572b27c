package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Formats;
import it.refettorio.wallet.entry.ManualEntry;
import it.refettorio.wallet.entry.OpeningTerms;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;

/** What a file of balances should hold, as typed; each field empty at worst, never null. */
public record OpeningForm(
    String atto, String giorno, String righe, String debiti, String crediti) {

  static OpeningForm empty(LocalDate today) {
    return new OpeningForm("", SchoolYear.of(today).firstDay().toString(), "", "", "");
  }

  public OpeningForm {
    atto = Typed.text(atto);
    giorno = Typed.text(giorno);
    righe = Typed.text(righe);
    debiti = Typed.text(debiti);
    crediti = Typed.text(crediti);
  }

  FormErrors errors(LocalDate today, Locale locale) {
    var errors = Typed.lengthErrors(
        FormErrors.none(), "atto", atto, ManualEntry.LONGEST_ACT, "opening.act.missing");
    errors = Typed.dayErrors(errors, "giorno", giorno, today, locale);
    errors = lines().isEmpty() ? errors.add("righe", "opening.lines.unreadable") : errors;
    errors = Formats.cents(debiti).isEmpty()
        ? errors.add("debiti", "opening.total.unreadable") : errors;
    return Formats.cents(crediti).isEmpty()
        ? errors.add("crediti", "opening.total.unreadable") : errors;
  }

  private OptionalInt lines() {
    return righe.matches("[1-9]\\d{0,6}")
        ? OptionalInt.of(Integer.parseInt(righe))
        : OptionalInt.empty();
  }

  /** What a form without errors says. */
  OpeningTerms terms() {
    return new OpeningTerms(
        atto, Typed.day(giorno).orElseThrow(), lines().orElseThrow(),
        Formats.cents(debiti).orElseThrow(), Formats.cents(crediti).orElseThrow());
  }
}
