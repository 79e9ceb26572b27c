package it.refettorio.wallet.entry;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.wallet.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the office brings what families owed, or had left, when their accounts came over from
 * elsewhere. A file is tried first; a clean one whose totals agree with what the office expects is
 * applied whole. An act carries the balance of a holder once, whichever file brings it.
 */
@Component
public class OpeningBalances {

  /** Columns of the file, in the order in which they are shown. */
  public static final List<String> COLUMNS = OpeningFile.COLUMNS;

  private static final Duration TRIAL_KEPT = Duration.ofDays(7);

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final OpeningStore store;
  private final EntryStore entries;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  OpeningBalances(
      OpeningStore store, EntryStore entries, Ledger ledger, Outbox outbox, Clock clock) {
    this.store = store;
    this.entries = entries;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes a file and changes no account.
   *
   * @return the id under which it is looked at and applied
   * @throws UnreadableFileException if it is not a list of balances
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID bring(String fileName, byte[] file, OpeningTerms terms, Clerk clerk) {
    var lines = OpeningFile.read(file);
    var now = clock.instant();
    store.forgetTriedBefore(now.minus(TRIAL_KEPT));
    var id = ids.generate();
    store.add(id, fileName, terms, clerk, now, lines);
    store.noteTrial(id);
    return id;
  }

  public Optional<OpeningTrial> find(UUID id) {
    return store.find(id);
  }

  /**
   * The latest files first, those that were only tried as they stood when they were brought or when
   * their act last carried something.
   */
  public List<OpeningTrial> latest(int limit) {
    return store.latest(limit);
  }

  /**
   * What would become of the lines of a file.
   *
   * @param page from 1
   */
  public List<TriedLine> lines(UUID id, boolean faultsOnly, int page, int size) {
    return store.lines(id, faultsOnly, size, (page - 1) * size);
  }

  /**
   * Applies a file; one that is applied already stays as it is.
   *
   * @param seen how many lines the office saw would be carried
   * @throws OpeningNotReadyException if it has a fault, its totals do not agree, it brings nothing
   *     new, or not what the office saw; then undo everything
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(UUID id, long seen, Clerk clerk) {
    store.lock(id);
    var trial = store.find(id).orElseThrow(OpeningNotReadyException::new);
    if (trial.applied()) {
      return;
    }
    if (!trial.ready() || trial.carried().lines() != seen) {
      throw new OpeningNotReadyException();
    }
    entries.remember(clerk);
    var facts = store.carry(id).stream()
        .map(balance -> fact(trial.expected(), balance, clerk))
        .toList();
    // All at one time: part by part, accounts would not be locked in the order of their ids.
    ledger.postEntries(facts);
    outbox.appendAll(facts.stream()
        .map(fact -> Announcement.fact(Topics.ENTRY, fact, id.toString()))
        .toList());
    store.applied(id, trial.carried(), clerk, clock.instant());
    store.noteTrialsOfActOf(id);
  }

  private OpeningBalanceCarried fact(
      OpeningTerms terms, OpeningStore.Carried balance, Clerk clerk) {
    var cause = "opening:" + terms.actKey() + ":" + balance.holder();
    return new OpeningBalanceCarried(
        UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)).toString(),
        balance.holder(), terms.date(), balance.cents(), terms.act(), clerk.id(),
        clock.instant());
  }
}
