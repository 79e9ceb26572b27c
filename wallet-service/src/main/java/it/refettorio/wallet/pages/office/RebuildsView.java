package it.refettorio.wallet.pages.office;

import gg.jte.Content;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.rebuild.RebuildReport;
import it.refettorio.wallet.rebuild.RebuildState;
import java.util.List;
import java.util.UUID;

/** What the list of rebuilds shows. */
public record RebuildsView(List<RebuildReport> rebuilds, UUID formId) {

  /** Of those that were put in use only the latest still is. */
  static String state(RebuildReport rebuild, List<RebuildReport> all) {
    return replaced(rebuild, all) ? "REPLACED" : rebuild.state().name();
  }

  static boolean replaced(RebuildReport rebuild, List<RebuildReport> all) {
    return rebuild.state() == RebuildState.SWAPPED && all.stream().anyMatch(other ->
        other.state() == RebuildState.SWAPPED
            && other.requestedAt().isAfter(rebuild.requestedAt()));
  }

  public Content badge(Ui ui, RebuildReport rebuild) {
    return ui.badge(
        replaced(rebuild, rebuilds) ? Tone.NEUTRAL : RebuildView.toneOf(rebuild),
        ui.t("rebuild.state." + state(rebuild, rebuilds)));
  }

  public boolean oneIsUnderWay() {
    return rebuilds.stream().anyMatch(rebuild -> rebuild.state().isUnderWay());
  }
}
