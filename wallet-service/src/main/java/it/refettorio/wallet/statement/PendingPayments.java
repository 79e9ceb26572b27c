package it.refettorio.wallet.statement;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Payments that pagoPA has not yet confirmed: shown beside the balance, never inside it. */
@Component
public class PendingPayments {

  private final PendingPaymentStore store;

  PendingPayments(PendingPaymentStore store) {
    this.store = store;
  }

  /** Takes a notice as it is now: only a payable one can be waiting for its confirmation. */
  public void replace(NoticeState notice, long sequence) {
    var checking = notice.status() == NoticeStatus.PAYABLE ? notice.checkingSince() : null;
    store.save(notice, checking, sequence);
  }

  /** The amounts in cents that are being confirmed for an account. */
  public List<Long> of(HolderId holder) {
    return store.amounts(holder);
  }
}
