package it.refettorio.enrolment.fee;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.PupilId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the yearly fees are charged. */
@Service
@Transactional(readOnly = true)
public class Fees {

  /** As many are told at once, so that memory does not grow with the municipality. */
  private static final int BATCH = 1_000;

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final FeeStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Fees(FeeStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** How many pupils would be charged now: under the service in the year, and without its fee. */
  public long pupilsToCharge(FeeTerms terms) {
    return store.countToCharge(terms);
  }

  /**
   * Charges everybody who is to be charged.
   *
   * @param seen how many pupils the office was shown; one at least
   * @return the id of the charge
   * @throws OtherPupilsException if there are more or fewer now; then undo everything
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID charge(FeeTerms terms, long seen, UUID clerk, String clerkName) {
    var charge = new FeeCharge(ids.generate(), terms, seen, clerkName, clock.instant());
    store.add(charge, clerk);
    if (store.chargeAll(charge) != seen) {
      throw new OtherPupilsException();
    }
    PupilId last = null;
    List<FeesCharged.Debt> batch;
    do {
      batch = store.debts(charge.id(), last, BATCH);
      if (!batch.isEmpty()) {
        last = batch.getLast().pupilId();
        events.publishEvent(new FeesCharged(charge.id(), terms, batch));
      }
    } while (batch.size() == BATCH);
    return charge.id();
  }

  public Optional<FeeCharge> find(UUID id) {
    return store.find(id);
  }

  /** The latest charges first. */
  public List<FeeCharge> latest(int limit) {
    return store.latest(limit);
  }
}
