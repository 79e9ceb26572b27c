package it.refettorio.payment.refund;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.DemandService;
import it.refettorio.payment.topup.Family;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to refunds. */
@Component
public class Refunds {

  /** A refund older than this belongs to accounts that are closed. */
  private static final int YEARS_BACK = 2;

  private final RefundStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Refunds(RefundStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The first day on which a refund may have been paid. */
  public LocalDate firstDay() {
    return lastDay().minusYears(YEARS_BACK);
  }

  /** The last day on which a refund may have been paid: today. */
  public LocalDate lastDay() {
    return LocalDate.now(clock);
  }

  /**
   * Writes a refund down and tells the ledger.
   *
   * @param pupil a pupil of the family
   * @param order the number of the order, as the treasurer knows it
   * @param by who wrote it down
   * @param cause the form behind it
   * @throws EnteredAlreadyException if this order is there for this family already
   * @throws IllegalArgumentException if the amount or the day is none a refund can have
   */
  @Transactional
  public Refund record(Family family, Family.Pupil pupil, DemandService service, long amountCents,
      String order, String reason, LocalDate paidOn, UUID by, String cause) {
    if (paidOn.isBefore(firstDay()) || paidOn.isAfter(lastDay())) {
      throw new IllegalArgumentException("No day of a refund");
    }
    var refund = new Refund(ids.generate(), family.holderId(), family.holderName(), pupil.id(),
        pupil.name(), service, amountCents, order, reason, paidOn, clock.instant(), by);
    if (!store.add(refund)) {
      throw new EnteredAlreadyException(store.byOrder(family.holderId(), order));
    }
    events.publishEvent(new RefundRecorded(refund, cause));
    return refund;
  }

  /**
   * The refunds written down, latest first.
   *
   * @param page from 1
   */
  public List<Refund> latest(int page, int pageSize) {
    return store.latest(Math.multiplyExact((long) page - 1, pageSize), pageSize);
  }

  public long count() {
    return store.count();
  }
}
