package it.refettorio.payment.notice;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.payment.notice.NoticeState.Trigger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to notices: makes them, finds them, and moves them along their life. */
@Component
public class Notices {

  private static final int LISTED = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final NoticeRepository notices;
  private final NoticeNumberStore numbers;
  private final CreditorSettings creditor;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Notices(NoticeRepository notices, NoticeNumberStore numbers, CreditorSettings creditor,
      ApplicationEventPublisher events, Clock clock) {
    this.notices = notices;
    this.numbers = numbers;
    this.creditor = creditor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The holder's open notice that asks for exactly this, or a new one. A second notice for the same
   * wish would invite paying twice.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PaymentNotice openOrIssue(NoticeRequest request, String cause) {
    numbers.oneAtATime("holder " + request.holderId());
    var alike = lockAlike(request);
    if (alike.isPresent() && alike.get().isPayableOn(LocalDate.now(clock))) {
      return alike.get();
    }
    alike.ifPresent(old -> {
      move(old.id(), Trigger.DUE_DATE_PASSED, cause);
      notices.flush();
    });
    return issue(request, cause);
  }

  /**
   * Only the id is read before the lock: a notice already read would keep its old state, and a
   * receipt that came while we waited would be written over.
   */
  private Optional<PaymentNotice> lockAlike(NoticeRequest request) {
    return notices.idOfOpen(
            request.holderId().value(), request.fingerprint(), request.channel())
        .flatMap(notices::lockById);
  }

  /**
   * A new notice, in the database when this returns. Whoever calls makes sure that it is asked for
   * once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PaymentNotice issueFor(NoticeRequest request, String cause) {
    var notice = issue(request, cause);
    notices.flush();
    return notice;
  }

  private PaymentNotice issue(NoticeRequest request, String cause) {
    var base = "%04d%09d".formatted(LocalDate.now(clock).getYear(), numbers.next());
    var number = NoticeNumber.of(creditor.segregationCode(), base);
    var notice = notices.save(
        new PaymentNotice(ids.generate(), number, request, newReturnKey(), clock.instant()));
    events.publishEvent(new NoticeChanged(notice, cause));
    return notice;
  }

  public Optional<PaymentNotice> find(UUID id) {
    return notices.findById(id);
  }

  public Optional<PaymentNotice> find(NoticeNumber number) {
    return notices.findByNoticeNumber(number.value());
  }

  public Optional<PaymentNotice> findByReturnKey(String returnKey) {
    return notices.findByReturnKey(returnKey);
  }

  /** The latest notices of these holders. */
  public List<PaymentNotice> of(Collection<HolderId> holders) {
    return notices.findByHolderIdInOrderByIssuedAtDesc(
        holders.stream().map(HolderId::value).toList(), Limit.of(LISTED));
  }

  /** The debts that these holders still have to pay, the most pressing first. */
  public List<PaymentNotice> owedBy(Collection<HolderId> holders) {
    return notices.findByHolderIdInAndChannelAndStateOrderByDueDateAscIdAsc(
        holders.stream().map(HolderId::value).toList(), PaymentChannel.NOTICE,
        NoticeState.PAYABLE, Limit.of(LISTED));
  }

  public List<PaymentNotice> latest(int count) {
    return notices.findByOrderByIssuedAtDesc(Limit.of(count));
  }

  /** The browser is on its way to Checkout. */
  @Transactional
  public void wentToCheckout(UUID id) {
    notices.lockById(id).ifPresent(PaymentNotice::wentToCheckout);
  }

  /** The browser came back and said that a payment is done or under way. */
  @Transactional
  public void browserReturned(UUID id) {
    notices.lockById(id)
        .filter(notice -> notice.browserReturned(clock.instant()))
        .ifPresent(notice -> events.publishEvent(new NoticeChanged(notice, "return")));
  }

  /**
   * The family wants it no more.
   *
   * @return false if it is closed already, or a payment of it is under way
   */
  @Transactional
  public boolean cancel(UUID id) {
    return notices.lockById(id)
        .filter(notice -> !notice.isBeingChecked(clock.instant()))
        .map(notice -> move(id, Trigger.HOLDER_CANCELLED, "holder"))
        .orElse(false);
  }

  /** Holds the notice until the transaction ends, so that receipts of it come one by one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PaymentNotice> lock(NoticeNumber number) {
    return notices.lockByNoticeNumber(number.value());
  }

  /**
   * Money arrived for it.
   *
   * @param paidAt the moment that counts for the payer
   * @param receivedCents what the receipt says, which may not be what was asked
   * @return false if it was paid before: this is somebody's second payment
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean receiptArrived(
      PaymentNotice locked, String receiptId, Instant paidAt, long receivedCents) {
    if (!locked.happened(Trigger.RECEIPT_ARRIVED, paidAt)) {
      return false;
    }
    if (receivedCents != locked.amountCents()) {
      locked.receivedOtherAmount();
    }
    events.publishEvent(new NoticeChanged(locked, receiptId));
    return true;
  }

  /** The open top-ups whose due date has passed; some, if there are many. */
  List<UUID> overdue() {
    return notices.overdue(LocalDate.now(clock), Limit.of(LISTED));
  }

  @Transactional
  public boolean expire(UUID id) {
    return move(id, Trigger.DUE_DATE_PASSED, "due date");
  }

  private boolean move(UUID id, Trigger trigger, String cause) {
    var moved = notices.lockById(id).filter(notice -> notice.happened(trigger, clock.instant()));
    moved.ifPresent(notice -> events.publishEvent(new NoticeChanged(notice, cause)));
    return moved.isPresent();
  }

  private static String newReturnKey() {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
