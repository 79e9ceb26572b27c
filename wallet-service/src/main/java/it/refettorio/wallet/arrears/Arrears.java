package it.refettorio.wallet.arrears;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.wallet.entry.Clerk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the office asks families for what they owe. Asked for is the debt that arose until the end
 * of a school year and still stands, less what is asked for already. Payments of later years settle
 * the oldest debts first. A due names pupil and service of the latest charges, back to where they
 * cover it; what belongs to no pupil is shared among those of the family.
 */
@Component
public class Arrears {

  /** As many are told at once, so that memory does not grow with the municipality. */
  private static final int BATCH = 1_000;
  /** Of a debt that belongs to no service: the notice must name one. */
  private static final DemandService SERVICE_OF_THE_REST = DemandService.CANTEEN;

  private final DebtStore debts;
  private final DueStore store;
  private final Outbox outbox;
  private final Clock clock;

  Arrears(DebtStore debts, DueStore store, Outbox outbox, Clock clock) {
    this.debts = debts;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What would be asked for now, in the order of holders, without the lines. */
  public Demands tryOut(DueTerms terms) {
    return debts.amounts(terms, LocalDate.now(clock));
  }

  /**
   * Asks for what the office was shown.
   *
   * @param id of the form it was confirmed with
   * @param seenFamilies how many families it was shown; one at least
   * @param seenCents what they were to be asked for together
   * @throws OtherDebtsException if it is something else now; then undo everything
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(UUID id, DueTerms terms, long seenFamilies, long seenCents, Clerk clerk) {
    store.oneAtATime();
    var leftOut = tryOut(terms).leftOut();
    var asked = debts.demands(terms, SERVICE_OF_THE_REST, LocalDate.now(clock));
    var demands = new Demands(asked, leftOut);
    if (asked.isEmpty() || asked.size() != seenFamilies || demands.totalCents() != seenCents) {
      throw new OtherDebtsException();
    }
    var run = new DueRun(
        id, terms, asked.size(), demands.totalCents(), clerk.name(), clock.instant());
    store.add(run, clerk.id());
    store.addLeftOut(run, leftOut);
    for (int from = 0; from < asked.size(); from += BATCH) {
      var some = asked.subList(from, Math.min(from + BATCH, asked.size()));
      store.addDues(run, some, demand -> dueId(run, demand));
      outbox.appendAll(some.stream()
          .map(demand -> Announcement.fact(Topics.DUE, fact(run, demand), id.toString()))
          .toList());
    }
  }

  private static AmountDue fact(DueRun run, Demand demand) {
    return new AmountDue(
        dueId(run, demand).toString(), demand.holder(), run.terms().schoolYear(),
        demand.amountCents(), demand.lines(),
        "Servizi scolastici, anno scolastico " + run.terms().schoolYear(),
        run.terms().dueDate());
  }

  private static UUID dueId(DueRun run, Demand demand) {
    return UUID.nameUUIDFromBytes(
        ("due:" + run.id() + ":" + demand.holder()).getBytes(StandardCharsets.UTF_8));
  }

  public Optional<DueRun> find(UUID id) {
    return store.find(id);
  }

  /** The latest first. */
  public List<DueRun> latest(int limit) {
    return store.latest(limit);
  }

  /**
   * Whom a run asked, by name, without the lines.
   *
   * @param page from 1
   */
  public List<Demand> asked(UUID run, int page, int size) {
    return store.dues(run, size, (page - 1) * size);
  }

  /** What a family was asked for, the latest first. */
  public List<AskedDue> askedOf(HolderId holder, int limit) {
    return store.duesOf(holder, limit);
  }

  /** Whom a run left out, by name. */
  public List<Demand> leftOut(UUID run, int limit) {
    return store.leftOut(run, limit);
  }
}
