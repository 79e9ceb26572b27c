package it.refettorio.payment.receipt;

import it.refettorio.payment.notice.NoticeNumber;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.ArrivedReceipt.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A receipt as the database keeps it, for ever. */
@Entity
@Immutable
@Table(name = "payment_receipt")
public class PaymentReceipt {

  @Id
  private UUID id;
  private String ecFiscalCode;
  private String receiptId;
  private String noticeNumber;
  private String iuv;
  private UUID noticeId;
  @Enumerated(EnumType.STRING)
  private ReceiptMatch match;
  private long amountCents;
  private Long expectedCents;
  private boolean paidWhileClosed;
  private boolean standIn;
  private String debtorTaxCode;
  private String debtorName;
  private String payerTaxCode;
  private String payerName;
  private String pspId;
  private String pspFiscalCode;
  private String pspName;
  private String paymentMethod;
  private Long feeCents;
  private String description;
  private Instant paymentAt;
  private LocalDate applicationDate;
  private LocalDate transferDate;
  private Instant receivedAt;
  @Column(columnDefinition = "text")
  private String message;

  protected PaymentReceipt() {}

  /** @param notice the notice it pays, or null if we issued none with this number */
  PaymentReceipt(UUID id, ArrivedReceipt arrived, PaymentNotice notice, ReceiptMatch match,
      Instant now) {
    this.id = id;
    this.ecFiscalCode = arrived.creditor();
    this.receiptId = arrived.receiptId();
    this.noticeNumber = arrived.noticeNumber().value();
    this.iuv = arrived.iuv();
    this.match = match;
    this.amountCents = arrived.amountCents();
    this.standIn = arrived.standIn();
    this.debtorTaxCode = arrived.debtor().taxCode();
    this.debtorName = arrived.debtor().name();
    if (arrived.payer() != null) {
      this.payerTaxCode = arrived.payer().taxCode();
      this.payerName = arrived.payer().name();
    }
    this.pspId = arrived.provider().id();
    this.pspFiscalCode = arrived.provider().fiscalCode();
    this.pspName = arrived.provider().name();
    this.paymentMethod = arrived.paymentMethod();
    this.feeCents = arrived.feeCents();
    this.description = arrived.description();
    this.paymentAt = arrived.paidAt() == null ? now : arrived.paidAt();
    this.applicationDate = arrived.applicationDate();
    this.transferDate = arrived.transferDate();
    this.receivedAt = now;
    this.message = arrived.message();
    if (notice != null) {
      this.noticeId = notice.id();
      this.expectedCents = notice.amountCents();
      this.paidWhileClosed = match == ReceiptMatch.CREDITED && notice.paidWhileClosed();
    }
  }

  /** Whether a person in the accounts office should look at it. */
  public boolean isAnomaly() {
    return match != ReceiptMatch.CREDITED || paidWhileClosed || isOfOtherAmount();
  }

  public boolean isOfOtherAmount() {
    return expectedCents != null && expectedCents != amountCents;
  }

  public String receiptId() {
    return receiptId;
  }

  public NoticeNumber noticeNumber() {
    return new NoticeNumber(noticeNumber);
  }

  public UUID noticeId() {
    return noticeId;
  }

  public ReceiptMatch match() {
    return match;
  }

  public long amountCents() {
    return amountCents;
  }

  /** The amount of the notice, or null for a foreign receipt. */
  public Long expectedCents() {
    return expectedCents;
  }

  public boolean paidWhileClosed() {
    return paidWhileClosed;
  }

  public boolean standIn() {
    return standIn;
  }

  public Person debtor() {
    return new Person(debtorTaxCode, debtorName);
  }

  public Optional<Person> payer() {
    return Optional.ofNullable(payerTaxCode).map(code -> new Person(code, payerName));
  }

  public String providerName() {
    return pspName;
  }

  public Instant paymentAt() {
    return paymentAt;
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
