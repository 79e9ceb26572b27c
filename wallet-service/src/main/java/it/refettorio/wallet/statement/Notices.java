package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Payment notices. Those to be paid, and payments that pagoPA has not yet confirmed, are shown
 * beside the balance, never inside it.
 */
@Component
public class Notices {

  private final NoticeStore store;
  private final Clock clock;

  Notices(NoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Takes a notice as it is now; an older state changes nothing. */
  public void replace(NoticeState notice, long sequence) {
    store.save(notice, sequence);
  }

  /** The notices of an account that can be paid, those due first first. At most 500. */
  public List<Notice> payable(HolderId holder) {
    return store.payable(holder, clock.instant());
  }
}
