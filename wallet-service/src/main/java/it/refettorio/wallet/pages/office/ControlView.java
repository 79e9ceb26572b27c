package it.refettorio.wallet.pages.office;

import gg.jte.Content;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.control.DayCheck;
import java.util.List;

/**
 * What the page of the control totals shows.
 *
 * @param different how many days differ in all
 */
public record ControlView(
    List<DayCheck> days, int different, boolean onlyDifferent, int page, int pages) {

  /** How a day stands, as a badge. */
  public Content standing(Ui ui, DayCheck day) {
    var standing = day.standing();
    var tone = switch (standing) {
      case AGREES -> Tone.SUCCESS;
      case UNCHECKED, ON_ITS_WAY -> Tone.INFO;
      case DIFFERS -> Tone.DANGER;
    };
    return ui.badge(tone, ui.t("control.standing." + standing));
  }

  /** Count and sum of a total; a sum only where the facts have amounts. */
  public String total(Ui ui, DayCheck day, DayCheck.Total total) {
    if (total == null) {
      return ui.t("control.unknown");
    }
    return day.topic().startsWith("attendance.")
        ? ui.formats().count(total.count())
        : ui.t("control.total", total.count(), ui.money(total.sumCents()));
  }

  public String at(int wanted) {
    return AccountsPage.PATH + "/quadrature?solo-differenze=" + onlyDifferent + "&pagina=" + wanted;
  }
}
