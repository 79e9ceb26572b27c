package it.refettorio.wallet.rebuild;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds of the ledger: asked for, worked off, looked at, decided on. */
@Component
public class Rebuilds {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final RebuildRun run;
  private final RebuildStore store;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rebuilds(RebuildRun run, RebuildStore store, TransactionTemplate transaction, Clock clock) {
    this.run = run;
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Asks for a rebuild; if one is under way it is that one.
   *
   * @param by who asks; null for the operator of the machine
   */
  public UUID request(UUID by) {
    return transaction.execute(status -> store.request(ids.generate(), by, clock.instant()));
  }

  /** Works off what was asked for, unless somebody else is at it. */
  public void workOff() {
    alone(() -> store.underWay().ifPresent(this::rebuild));
  }

  /** Waits until nobody else works on a rebuild. */
  void awaitTurn() {
    transaction.executeWithoutResult(status -> store.awaitTurn());
  }

  private void rebuild(UUID id) {
    try {
      run.rebuild(id);
      LOG.info("The ledger was rebuilt: {}", store.find(id).map(RebuildReport::state).orElseThrow());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The ledger could not be rebuilt", e);
      store.fail(id, e.getClass().getSimpleName(), clock.instant());
    }
  }

  /** What became of a wish to swap. */
  public enum Swap {
    DONE,
    /** It stands beside no more, or something is under way. */
    NOT_NOW,
    /** It differs otherwise than whoever asks knows. */
    OTHER_DIFFERENCES
  }

  /**
   * Puts a rebuilt ledger in the place of the one in use. Topics that lost events lead to a ledger
   * without their movements: how much changes, whoever decides must know.
   *
   * @param differences how many there are, as the report says
   */
  public Swap swap(UUID id, UUID by, long differences) {
    var outcome = new AtomicReference<>(Swap.NOT_NOW);
    alone(() -> standingBeside(id).ifPresent(report -> {
      if (report.different() != differences) {
        outcome.set(Swap.OTHER_DIFFERENCES);
      } else if (run.swap(id, by)) {
        outcome.set(Swap.DONE);
      }
    }));
    return outcome.get();
  }

  /** Throws a rebuilt ledger away; false if it stands beside no more, or something is under way. */
  public boolean discard(UUID id, UUID by) {
    var done = new AtomicBoolean();
    alone(() -> {
      if (standingBeside(id).isPresent()) {
        run.discard(id, by);
        done.set(true);
      }
    });
    return done.get();
  }

  private Optional<RebuildReport> standingBeside(UUID id) {
    return store.find(id).filter(report -> report.state().standsBeside());
  }

  public Optional<RebuildReport> find(UUID id) {
    return store.find(id);
  }

  /** The latest twenty, the last one first. */
  public List<RebuildReport> latest() {
    return store.latest();
  }

  /** What is not the same, up to some hundreds. */
  public List<Difference> differences(UUID id) {
    return store.differences(id);
  }

  /** How many differences the latest comparison found; more than none is an alarm. */
  public long alarming() {
    return store.latestDifferences();
  }

  /**
   * Keeps every other instance off meanwhile. This thread's transaction holds the lock, another
   * thread does the work in transactions of its own.
   */
  private void alone(Runnable work) {
    transaction.executeWithoutResult(status -> {
      if (store.isMyTurn()) {
        try {
          CompletableFuture.runAsync(work, task -> Thread.ofVirtual().name("rebuild").start(task))
              .join();
        } catch (CompletionException e) {
          throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
      }
    });
  }
}
