package it.refettorio.wallet.pages.office;

import gg.jte.Content;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.entry.OpeningTrial;
import java.util.List;
import java.util.UUID;

/** The form for a file of balances, and the files brought before. */
public record OpeningsView(
    UUID formId, OpeningForm form, FormErrors errors, List<OpeningTrial> imports) {

  /** How a file stands, as a badge. */
  public Content state(Ui ui, OpeningTrial trial) {
    if (trial.applied()) {
      return ui.badge(Tone.SUCCESS, ui.t("opening.state.applied"));
    }
    if (trial.faults() > 0) {
      return ui.badge(Tone.DANGER, ui.t("opening.state.faults", trial.faults()));
    }
    if (trial.nothingNew()) {
      return ui.badge(Tone.NEUTRAL, ui.t("opening.state.nothing"));
    }
    return trial.agrees()
        ? ui.badge(Tone.INFO, ui.t("opening.state.ready"))
        : ui.badge(Tone.DANGER, ui.t("opening.state.disagree"));
  }
}
