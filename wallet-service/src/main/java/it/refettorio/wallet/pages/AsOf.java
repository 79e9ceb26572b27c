package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Account;
import java.time.Instant;

/**
 * How fresh the figures of a page are. A page read a moment ago may show an account that lags
 * behind: only the last movement tells.
 *
 * @param readAt when the page was made
 * @param lastMovement when it was posted, or null before the first
 */
public record AsOf(Instant readAt, Instant lastMovement) {

  static AsOf of(Account account, Instant now) {
    return new AsOf(now, account.lastMovementAt().orElse(null));
  }

  public String words(Ui ui) {
    return lastMovement == null
        ? ui.t("wallet.asOf.unmoved", ui.moment(readAt))
        : ui.t("wallet.asOf", ui.moment(readAt), ui.moment(lastMovement));
  }
}
