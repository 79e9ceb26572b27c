package it.refettorio.payment.receipt;

import it.refettorio.payment.notice.NoticeNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A receipt as the Node sent it, in either version of the interface.
 *
 * @param creditor fiscal code of the notice's creditor; may not be us
 * @param amountCents what was paid, without the provider's fee
 * @param payer who paid, or null when the provider did not say
 * @param paidAt the moment that counts for the payer; null when the provider did not say
 * @param standIn whether the Node answered in our place while we were away
 * @param message the receipt as it came
 */
public record ArrivedReceipt(
    String receiptId,
    String creditor,
    NoticeNumber noticeNumber,
    String iuv,
    long amountCents,
    String description,
    Person debtor,
    Person payer,
    Provider provider,
    String paymentMethod,
    Long feeCents,
    Instant paidAt,
    LocalDate applicationDate,
    LocalDate transferDate,
    boolean standIn,
    String message) {

  /** A person or body, by tax code and name. */
  public record Person(String taxCode, String name) {}

  /** The payment provider (PSP). */
  public record Provider(String id, String fiscalCode, String name) {}
}
