package it.refettorio.wallet.pages;

import it.refettorio.wallet.statement.Extent;
import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Period;
import java.util.List;

/**
 * What the statement of an account shows, on the page and on paper.
 *
 * @param days wide open on a side where nothing was chosen
 * @param movements on the page the latest first, on paper the oldest
 * @param cut whether there are more movements than an export holds
 */
public record StatementView(
    WalletAccount account,
    Filters filters,
    Period days,
    Extent extent,
    List<MovementLine> movements,
    int page,
    int pages,
    boolean cut,
    AsOf asOf) {

  /** Rows of an export; of more movements the latest are told, and that some are missing. */
  public static final int LONGEST = 10_000;

  public boolean hasBegin() {
    return !days.from().equals(Period.ALWAYS.from());
  }

  public boolean hasEnd() {
    return !days.to().equals(Period.ALWAYS.to());
  }

  /** The balance before the first movement shown on paper. */
  public long openingOnPaper() {
    return movements.isEmpty() ? extent.openingCents()
        : Math.subtractExact(
            movements.getFirst().balanceCents(), movements.getFirst().amountCents());
  }
}
