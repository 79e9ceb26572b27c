package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Tone;
import it.refettorio.wallet.rebuild.Difference;
import it.refettorio.wallet.rebuild.RebuildReport;
import java.util.List;

/** What the report of a rebuild shows. */
public record RebuildView(
    RebuildReport report, List<Difference> differences, String typed, FormErrors errors) {

  public Tone tone() {
    return toneOf(report);
  }

  public String path() {
    return RebuildPage.PATH + "/" + report.id();
  }

  public static Tone toneOf(RebuildReport report) {
    return switch (report.state()) {
      case REQUESTED, RUNNING, DISCARDED -> Tone.INFO;
      case EQUAL, SWAPPED -> Tone.SUCCESS;
      case DIFFERENT, FAILED -> Tone.DANGER;
    };
  }
}
