package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.arrears.Demand;
import it.refettorio.wallet.arrears.Demands;
import it.refettorio.wallet.arrears.DueTerms;
import java.util.List;
import java.util.UUID;

/**
 * What would be asked for.
 *
 * @param changed whether it is something else than the office was shown before
 */
public record DueTrialView(
    UUID formId, DueForm form, DueTerms terms, Demands demands, boolean changed) {

  static final int SHOWN = 50;

  public int families() {
    return demands.asked().size();
  }

  public List<Demand> largest() {
    return demands.largest(SHOWN);
  }

  public List<Demand> leftOut() {
    return demands.largestLeftOut(SHOWN);
  }
}
