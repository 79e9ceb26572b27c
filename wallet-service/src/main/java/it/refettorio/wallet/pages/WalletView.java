package it.refettorio.wallet.pages;

import it.refettorio.contracts.HolderId;
import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Summary;
import java.util.List;

/**
 * What the wallet page shows.
 *
 * @param otherAccounts the accounts to choose from; empty if there is but one
 * @param pendingCents payments being confirmed
 */
public record WalletView(
    String holder,
    List<AccountChoice> otherAccounts,
    Summary summary,
    List<Long> pendingCents,
    List<MovementLine> movements,
    int page,
    int pages) {

  /** An account the caller may look at. */
  public record AccountChoice(HolderId id, String name) {}
}
