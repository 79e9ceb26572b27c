package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.rebuild.Difference;
import it.refettorio.wallet.rebuild.RebuildReport;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the report of a rebuild shows.
 *
 * @param state its name, or that of a rebuild that another replaced
 * @param names of the holders, where they are known
 */
public record RebuildView(
    RebuildReport report,
    String state,
    List<Difference> differences,
    Map<HolderId, String> names,
    String typed,
    FormErrors errors) {

  /** Subjects as the ledger itself writes them; a movement may have been written by hand. */
  private static final Pattern KNOWN = Pattern.compile(
      "account:\\d{4}|(receipt|refund|fee|entry):.*|meal:[^:]+:[^:]+:[A-Z_]+:\\d+(:\\d+"
          + "(:(charge|reversal|void|(reversal-)?tariff-\\d+))?)?");
  private static final int DAY = 1;
  private static final int STEP = 6;

  public Tone tone() {
    return state.equals(report.state().name()) ? toneOf(report) : Tone.NEUTRAL;
  }

  /** The holder's name, or the id of one who is not known. */
  public String holder(Difference difference) {
    return names.getOrDefault(difference.holder(), difference.holder().toString());
  }

  /** What differs, in words, such as "Storno del pasto del 16/11/2026". */
  public String words(Ui ui, Difference difference) {
    if (!KNOWN.matcher(difference.subject()).matches()) {
      return ui.t("rebuild.fact.other");
    }
    var parts = difference.subject().split(":");
    return switch (parts[0]) {
      case "account" -> ui.t("rebuild.fact.account",
          new SchoolYear(Integer.parseInt(parts[1])).toString());
      case "meal" -> Typed.day(parts[DAY])
          .map(day -> ui.t("rebuild.fact.meal",
              ui.t("rebuild.step." + (parts.length > STEP
                  ? parts[STEP].replaceFirst("-\\d+$", "") : "charge")),
              ui.shortDate(day)))
          .orElseGet(() -> ui.t("rebuild.fact.other"));
      case "receipt", "refund", "fee", "entry" -> ui.t("rebuild.fact." + parts[0]);
      default -> ui.t("rebuild.fact.other");
    };
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
