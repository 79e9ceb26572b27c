package it.refettorio.wallet.ledger;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounts whose state is to be told to the other services. Noted in the transaction that changed
 * them and told after it, many changes at once: posting never waits for the telling.
 */
@Component
public class ChangedAccounts {

  private final ChangedAccountStore store;
  private final AtomicLong taken = new AtomicLong();

  ChangedAccounts(ChangedAccountStore store) {
    this.store = store;
  }

  /** For a ledger that is built beside: nobody is told of it. */
  static ChangedAccounts ofNobody() {
    return new ChangedAccounts(null) {
      @Override
      public void noteAll(Collection<UUID> holders) {
        // The ledger in use tells its own.
      }
    };
  }

  /** The account itself changed, or what it covers. */
  public void note(HolderId holder) {
    noteAll(List.of(holder.value()));
  }

  /** What the accounts of the pupils' families cover changed. */
  public void noteFamiliesOf(Collection<PupilId> pupils) {
    store.addFamiliesOf(pupils.stream().map(PupilId::value).toList());
  }

  /** These accounts changed, or what they cover. */
  public void noteAll(Collection<UUID> holders) {
    store.add(holders);
  }

  /** How many accounts were noted since the service began, roughly: it tells how fast they come. */
  public long notedSoFar() {
    return taken.get() + store.noted();
  }

  /**
   * Takes accounts that were noted, oldest first, each once; the notes are gone when the caller's
   * transaction commits. Empty too if somebody else is telling.
   *
   * @param accounts about how many
   */
  public List<HolderId> take(int accounts) {
    if (!store.isMyTurn()) {
      return List.of();
    }
    var noted = store.take(accounts);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        taken.addAndGet(noted.size());
      }
    });
    return noted.stream().distinct().map(HolderId::new).toList();
  }
}
