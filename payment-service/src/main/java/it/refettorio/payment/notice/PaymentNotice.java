package it.refettorio.payment.notice;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.NoticeEvent;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.payment.notice.NoticeState.Trigger;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A notice as the database keeps it. It changes only under a row lock, see {@link Notices}. */
@Entity
@Table(name = "payment_notice")
public class PaymentNotice {

  @Id
  private UUID id;
  private String noticeNumber;
  private String iuv;
  private UUID holderId;
  @Enumerated(EnumType.STRING)
  private PaymentChannel channel;
  @Enumerated(EnumType.STRING)
  private NoticeState state;
  private long amountCents;
  private String reason;
  private LocalDate dueDate;
  private String debtorTaxCode;
  private String debtorName;
  private String fingerprint;
  private String returnKey;
  private Instant issuedAt;
  private Instant checkingSince;
  private boolean atCheckout;
  private Instant paidAt;
  private boolean paidWhileClosed;
  private boolean amountMismatch;
  private long revision;
  @ElementCollection(fetch = FetchType.EAGER)
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "payment_notice_line", joinColumns = @JoinColumn(name = "notice_id"))
  @OrderColumn(name = "position")
  private List<NoticeLine> lines = new ArrayList<>();

  protected PaymentNotice() {}

  PaymentNotice(
      UUID id, NoticeNumber number, NoticeRequest request, String returnKey, Instant now) {
    this.id = id;
    this.noticeNumber = number.value();
    this.iuv = number.iuv();
    this.holderId = request.holderId().value();
    this.channel = request.channel();
    this.state = NoticeState.PAYABLE;
    this.amountCents = request.amountCents();
    this.reason = request.reason();
    this.dueDate = request.dueDate();
    this.debtorTaxCode = request.debtorTaxCode();
    this.debtorName = request.debtorName();
    this.fingerprint = request.fingerprint();
    this.returnKey = returnKey;
    this.issuedAt = now;
    this.revision = 1;
    this.lines.addAll(request.lines());
  }

  /** Whether a payment can begin on that day; the due date itself is still good. */
  public boolean isPayableOn(LocalDate today) {
    return state == NoticeState.PAYABLE && (isDebt() || !today.isAfter(dueDate));
  }

  /** Whether it asks for what is owed, and so does not lapse; a top-up does. */
  public boolean isDebt() {
    return channel == PaymentChannel.NOTICE;
  }

  /** Whether the family came back from a payment whose receipt is still to come. */
  public boolean isBeingChecked(Instant now) {
    return state == NoticeState.PAYABLE && NoticeEvent.isBeingChecked(checkingSince, now);
  }

  /** Applies what happened; false if that cannot happen to a notice in this state. */
  boolean happened(Trigger trigger, Instant at) {
    var next = state.after(trigger, channel);
    if (next.isEmpty()) {
      return false;
    }
    if (next.get() == NoticeState.PAID) {
      paidWhileClosed = state != NoticeState.PAYABLE;
      paidAt = at;
    }
    state = next.get();
    checkingSince = null;
    atCheckout = false;
    revision++;
    return true;
  }

  /** The browser was sent to Checkout: its next return counts, even if an earlier one did. */
  void wentToCheckout() {
    atCheckout = state == NoticeState.PAYABLE;
  }

  /**
   * Counts from the first return after the latest going to Checkout, so that reloading the page of
   * the return keeps nobody from paying. A return proves nothing and changes no state.
   */
  boolean browserReturned(Instant now) {
    if (state != NoticeState.PAYABLE || checkingSince != null && !atCheckout) {
      return false;
    }
    checkingSince = now;
    atCheckout = false;
    revision++;
    return true;
  }

  void receivedOtherAmount() {
    amountMismatch = true;
  }

  public UUID id() {
    return id;
  }

  public NoticeNumber number() {
    return new NoticeNumber(noticeNumber);
  }

  public HolderId holderId() {
    return new HolderId(holderId);
  }

  public PaymentChannel channel() {
    return channel;
  }

  public NoticeState state() {
    return state;
  }

  public long amountCents() {
    return amountCents;
  }

  public String reason() {
    return reason;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public String debtorTaxCode() {
    return debtorTaxCode;
  }

  public String debtorName() {
    return debtorName;
  }

  /** The unguessable part of the addresses to which Checkout sends the browser back. */
  public String returnKey() {
    return returnKey;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** Since when a payment is being confirmed, or null. */
  public Instant checkingSince() {
    return checkingSince;
  }

  /** When it was paid, as the receipt says, or null. */
  public Instant paidAt() {
    return paidAt;
  }

  public boolean paidWhileClosed() {
    return paidWhileClosed;
  }

  public boolean amountMismatch() {
    return amountMismatch;
  }

  /** Grows with each change. */
  public long revision() {
    return revision;
  }

  public List<NoticeLine> lines() {
    return List.copyOf(lines);
  }
}
