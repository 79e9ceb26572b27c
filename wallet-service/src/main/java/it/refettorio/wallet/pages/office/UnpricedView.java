package it.refettorio.wallet.pages.office;

import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.accounting.Unpriced;
import it.refettorio.wallet.accounting.UnpricedMeals;
import java.time.Duration;
import java.time.Instant;

/** What the page of meals without a price shows at some moment. */
public record UnpricedView(Unpriced unpriced, Instant now, int page, int pages) {

  /** Whether something waits longer than it should. */
  public boolean tooLong() {
    return unpriced.oldest() != null && isTooLong(unpriced.oldest());
  }

  public boolean isTooLong(Instant since) {
    return Duration.between(since, now).compareTo(UnpricedMeals.TOO_LONG) > 0;
  }

  /** How long something has waited, in words. */
  public String waited(Ui ui, Instant since) {
    var waited = Duration.between(since, now);
    if (waited.toDays() > 0) {
      return ui.t("unpriced.days", waited.toDays(), waited.toHoursPart());
    }
    return waited.toHours() > 0
        ? ui.t("unpriced.hours", waited.toHours(), waited.toMinutesPart())
        : ui.t("unpriced.minutes", Math.max(0, waited.toMinutes()));
  }
}
