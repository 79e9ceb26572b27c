package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtReceipt;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtReceiptV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtSubject;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.StOutcome;
import it.refettorio.payment.notice.NoticeNumber;
import it.refettorio.payment.receipt.ArrivedReceipt;
import it.refettorio.payment.receipt.ArrivedReceipt.Person;
import it.refettorio.payment.receipt.ArrivedReceipt.Provider;
import java.math.BigDecimal;

/** Reads receipts of both versions; they differ only in elements that we do not use. */
final class ReceiptReader {

  private ReceiptReader() {}

  /** @throws Refusal if it tells of no payment: the Node sends receipts of success only */
  static ArrivedReceipt read(CtReceipt receipt, String message) throws Refusal {
    refuseIfNothingWasPaid(receipt.getOutcome(), receipt.getPaymentAmount());
    return new ArrivedReceipt(
        receipt.getReceiptId(),
        receipt.getFiscalCode(),
        new NoticeNumber(receipt.getNoticeNumber()),
        receipt.getCreditorReferenceId(),
        XmlValues.cents(receipt.getPaymentAmount()),
        receipt.getDescription(),
        person(receipt.getDebtor()),
        person(receipt.getPayer()),
        new Provider(
            receipt.getIdPSP(), receipt.getPspFiscalCode(), receipt.getPSPCompanyName()),
        receipt.getPaymentMethod(),
        receipt.getFee() == null ? null : XmlValues.cents(receipt.getFee()),
        XmlValues.instant(receipt.getPaymentDateTime()),
        XmlValues.date(receipt.getApplicationDate()),
        XmlValues.date(receipt.getTransferDate()),
        Boolean.TRUE.equals(receipt.isStandIn()),
        message);
  }

  static ArrivedReceipt read(CtReceiptV2 receipt, String message) throws Refusal {
    refuseIfNothingWasPaid(receipt.getOutcome(), receipt.getPaymentAmount());
    return new ArrivedReceipt(
        receipt.getReceiptId(),
        receipt.getFiscalCode(),
        new NoticeNumber(receipt.getNoticeNumber()),
        receipt.getCreditorReferenceId(),
        XmlValues.cents(receipt.getPaymentAmount()),
        receipt.getDescription(),
        person(receipt.getDebtor()),
        person(receipt.getPayer()),
        new Provider(
            receipt.getIdPSP(), receipt.getPspFiscalCode(), receipt.getPSPCompanyName()),
        receipt.getPaymentMethod(),
        receipt.getFee() == null ? null : XmlValues.cents(receipt.getFee()),
        XmlValues.instant(receipt.getPaymentDateTime()),
        XmlValues.date(receipt.getApplicationDate()),
        XmlValues.date(receipt.getTransferDate()),
        Boolean.TRUE.equals(receipt.isStandIn()),
        message);
  }

  private static void refuseIfNothingWasPaid(StOutcome outcome, BigDecimal amount)
      throws Refusal {
    if (outcome != StOutcome.OK || amount.signum() == 0) {
      throw new Refusal(PaFault.PAA_SEMANTICA, "ricevuta senza pagamento");
    }
  }

  private static Person person(CtSubject subject) {
    return subject == null ? null
        : new Person(
            subject.getUniqueIdentifier().getEntityUniqueIdentifierValue(),
            subject.getFullName());
  }
}
