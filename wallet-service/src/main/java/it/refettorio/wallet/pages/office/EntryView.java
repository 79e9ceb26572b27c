package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.statement.Summary;
import java.util.List;
import java.util.UUID;

/**
 * An entry being written, and then looked over.
 *
 * @param relief whether a debt is let go, or else corrected
 * @param formId of the confirmation; null while the entry is being written
 * @param changeCents what the balance would change by; zero while the entry is being written
 */
public record EntryView(
    boolean relief,
    HolderId holderId,
    String holder,
    Summary summary,
    List<PupilName> pupils,
    EntryForm form,
    FormErrors errors,
    UUID formId,
    long changeCents) {

  public String account() {
    return "/ufficio/portafogli/" + holderId;
  }

  public String path() {
    return account() + (relief ? "/sgravio" : "/rettifica");
  }

  public long debtCents() {
    return Math.max(0, Math.negateExact(summary.balanceCents()));
  }

  public long afterCents() {
    return Math.addExact(summary.balanceCents(), changeCents);
  }

  /** The first name of the pupil it is about; null for the whole family. */
  public String pupil() {
    return form.pupil(pupils).map(PupilName::firstName).orElse(null);
  }
}
