package it.refettorio.payment.due;

import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.payment.notice.NoticeLine;
import it.refettorio.payment.notice.NoticeRequest;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.topup.Family;
import it.refettorio.payment.topup.FamilyStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to debts: makes a notice of each as soon as it is known to whom it goes. */
@Component
public class Dues {

  /** What a causale may hold. */
  private static final int LONGEST_REASON = 140;

  private final DueStore store;
  private final FamilyStore families;
  private final Notices notices;
  private final Clock clock;

  Dues(DueStore store, FamilyStore families, Notices notices, Clock clock) {
    this.store = store;
    this.families = families;
    this.notices = notices;
    this.clock = clock;
  }

  /** Keeps the debt and makes its notice, if the family is known; the second time does nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(AmountDue due) {
    store.oneAtATime(due.holderId());
    if (store.keep(due, clock.instant())) {
      issueWaiting(due.holderId());
    }
  }

  /** Makes the notices that waited for this family, which was written in this transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void familyArrived(HolderId holder) {
    store.oneAtATime(holder);
    issueWaiting(holder);
  }

  /** How many debts wait for their family. */
  public long waiting() {
    return store.countWaiting();
  }

  private void issueWaiting(HolderId holder) {
    var waiting = store.waiting(holder);
    if (waiting.isEmpty()) {
      return;
    }
    families.find(holder).ifPresent(family -> waiting.forEach(due ->
        store.issued(due, notices.issueFor(request(family, due), due.id()).id())));
  }

  private static NoticeRequest request(Family family, Due due) {
    return new NoticeRequest(family.holderId(), PaymentChannel.NOTICE, family.taxCode(),
        family.holderName(), shortened(due.reason()), due.dueDate(),
        due.lines().stream()
            .map(line -> NoticeLine.owed(line.pupil().value(),
                family.nameOf(line.pupil()), line.service(), line.amountCents()))
            .toList());
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
