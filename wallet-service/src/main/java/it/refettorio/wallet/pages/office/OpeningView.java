package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.Formats;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.entry.OpeningTrial;
import it.refettorio.wallet.entry.TriedLine;
import java.util.List;
import java.util.UUID;

/**
 * A file of balances, and some of its lines.
 *
 * @param formId of the confirmation
 * @param changed whether it is not any more what the office saw when it confirmed
 * @param faultsOnly whether only lines with faults are shown
 */
public record OpeningView(
    OpeningTrial trial, UUID formId, boolean changed, boolean faultsOnly, List<TriedLine> lines,
    int page, int pages) {

  public String path() {
    return Section.OPENINGS.path() + "/" + trial.id();
  }

  public String at(int wanted) {
    return path() + "?" + (faultsOnly ? "solo=errori&" : "") + "pagina=" + wanted;
  }

  public Tone tone(TriedLine line) {
    if (trial.applied()) {
      return Tone.SUCCESS;
    }
    return line.fault() != null ? Tone.DANGER : line.already() ? Tone.NEUTRAL : Tone.INFO;
  }

  public String state(Ui ui, TriedLine line) {
    if (trial.applied()) {
      return ui.t("opening.line.carried");
    }
    if (line.fault() != null) {
      return ui.t("opening.line.fault");
    }
    return ui.t(line.already() ? "opening.line.already" : "opening.line.fresh");
  }

  /** What is wrong with a line and how to mend it; null if nothing is. */
  public String words(Ui ui, TriedLine line) {
    if (trial.applied() || line.fault() == null) {
      return null;
    }
    var key = "opening.fault." + line.fault();
    return switch (line.fault()) {
      case "otherAmount", "high" ->
          ui.t(key, new Formats(ui.locale()).money(Long.parseLong(line.detail())));
      default -> line.detail() == null ? ui.t(key) : ui.t(key, line.detail());
    };
  }
}
