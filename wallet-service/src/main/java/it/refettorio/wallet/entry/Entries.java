package it.refettorio.wallet.entry;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.wallet.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the office writes into single accounts. */
@Component
public class Entries {

  private final EntryStore store;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  Entries(EntryStore store, Ledger ledger, Outbox outbox, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Posts an entry and tells it.
   *
   * @param id of the form it was confirmed with: its cause for ever
   * @throws BeyondDebtException if a relief is more than the family owes now; then undo everything
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(UUID id, ManualEntry entry, Clerk clerk) {
    if (entry.kind() == ManualEntry.Kind.RELIEF) {
      long debt = Math.max(0, Math.negateExact(ledger.lockBalance(entry.holderId())));
      if (entry.cents() > debt) {
        throw new BeyondDebtException(debt);
      }
    }
    store.remember(clerk);
    var fact = fact(id.toString(), entry, clerk);
    ledger.postEntries(List.of(fact));
    outbox.append(Announcement.fact(Topics.ENTRY, fact, id.toString()));
  }

  private EntryEvent fact(String id, ManualEntry entry, Clerk clerk) {
    return switch (entry.kind()) {
      case IN_FAVOUR, AGAINST -> new AdjustmentMade(
          id, entry.holderId(), entry.pupilId(), entry.service(), entry.date(),
          entry.changeCents(), entry.reason(), clerk.id(), clock.instant());
      case RELIEF -> new ReliefGranted(
          id, entry.holderId(), entry.pupilId(), entry.service(), entry.date(),
          entry.changeCents(), entry.reason(), entry.act(), clerk.id(), clock.instant());
    };
  }

  /** What the office wrote into an account, the latest first. */
  public List<OfficeEntry> of(HolderId holder, int limit) {
    return store.of(holder, limit);
  }
}
