package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.arrears.Demand;
import it.refettorio.wallet.arrears.DueRun;
import java.util.List;

/** A run, and some of the families it asked. */
public record DueRunView(
    DueRun run, List<Demand> asked, List<Demand> leftOut, int page, int pages) {

  /** Families left out that are shown at most. */
  public static final int LEFT_OUT = 500;
}
