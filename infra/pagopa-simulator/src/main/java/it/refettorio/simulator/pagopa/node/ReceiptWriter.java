package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtEntityUniqueIdentifier;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtReceiptV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtSubject;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferListPAReceiptV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferPAReceiptV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.StEntityUniqueIdentifierType;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.StOutcome;
import it.refettorio.simulator.pagopa.Euro;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.springframework.stereotype.Component;

/** Writes the receipt of a payment, as a provider called Banca Simulata would have it written. */
@Component
class ReceiptWriter {

  private final Clock clock;

  ReceiptWriter(Clock clock) {
    this.clock = clock;
  }

  CtReceiptV2 write(Activation paid, Payer payer, ReceiptPlan plan) {
    var data = paid.data();
    if (paid.amountCents() + plan.amountDifferenceCents() < 1) {
      throw new IllegalArgumentException("Una ricevuta vale almeno un centesimo");
    }
    var receipt = new CtReceiptV2();
    receipt.setReceiptId(paid.token());
    receipt.setNoticeNumber(paid.notice().number());
    receipt.setFiscalCode(paid.notice().fiscalCode());
    receipt.setOutcome(StOutcome.OK);
    receipt.setCreditorReferenceId(data.getCreditorReferenceId());
    receipt.setPaymentAmount(
        data.getPaymentAmount().add(Euro.ofCents(plan.amountDifferenceCents())));
    receipt.setDescription(data.getDescription());
    receipt.setCompanyName(data.getCompanyName());
    receipt.setOfficeName(data.getOfficeName());
    receipt.setDebtor(data.getDebtor());
    receipt.setTransferList(transfers(paid, plan));
    asAnsweredBySimulatedBank(receipt);
    if (payer != null && payer.isKnown()) {
      receipt.setPayer(subject(payer));
    }
    receipt.setPaymentNote(paid.note());
    receipt.setMetadata(data.getMetadata());
    receipt.setStandIn(plan.standIn());
    return receipt;
  }

  /** The receipt of a second payment of the same notice: all as the first, but its id. */
  CtReceiptV2 copyOf(CtReceiptV2 first, String token) {
    var receipt = new CtReceiptV2();
    receipt.setReceiptId(token);
    receipt.setNoticeNumber(first.getNoticeNumber());
    receipt.setFiscalCode(first.getFiscalCode());
    receipt.setOutcome(first.getOutcome());
    receipt.setCreditorReferenceId(first.getCreditorReferenceId());
    receipt.setPaymentAmount(first.getPaymentAmount());
    receipt.setDescription(first.getDescription());
    receipt.setCompanyName(first.getCompanyName());
    receipt.setOfficeName(first.getOfficeName());
    receipt.setDebtor(first.getDebtor());
    receipt.setTransferList(first.getTransferList());
    asAnsweredBySimulatedBank(receipt);
    receipt.setPayer(first.getPayer());
    receipt.setMetadata(first.getMetadata());
    return receipt;
  }

  private void asAnsweredBySimulatedBank(CtReceiptV2 receipt) {
    receipt.setIdPSP("SIMULATORE");
    receipt.setPspFiscalCode("11223344556");
    receipt.setPSPCompanyName("Banca Simulata SpA");
    receipt.setIdChannel("11223344556_01");
    receipt.setChannelDescription("web");
    receipt.setPaymentMethod("creditCard");
    var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    receipt.setPaymentDateTime(xml(now.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)));
    receipt.setApplicationDate(date(now.toLocalDate()));
    receipt.setTransferDate(date(now.toLocalDate().plusDays(1)));
  }

  /** The difference of a wrong receipt goes on the first transfer, so that the sum still holds. */
  private static CtTransferListPAReceiptV2 transfers(Activation paid, ReceiptPlan plan) {
    var list = new CtTransferListPAReceiptV2();
    var difference = Euro.ofCents(plan.amountDifferenceCents());
    for (CtTransferPAV2 asked : paid.data().getTransferList().getTransfer()) {
      var transfer = new CtTransferPAReceiptV2();
      transfer.setIdTransfer(asked.getIdTransfer());
      transfer.setTransferAmount(list.getTransfer().isEmpty()
          ? asked.getTransferAmount().add(difference) : asked.getTransferAmount());
      transfer.setFiscalCodePA(asked.getFiscalCodePA());
      transfer.setCompanyName(asked.getCompanyName());
      transfer.setIBAN(asked.getIBAN());
      transfer.setRemittanceInformation(asked.getRemittanceInformation());
      transfer.setTransferCategory(asked.getTransferCategory());
      transfer.setMetadata(asked.getMetadata());
      list.getTransfer().add(transfer);
    }
    return list;
  }

  private static CtSubject subject(Payer payer) {
    var id = new CtEntityUniqueIdentifier();
    id.setEntityUniqueIdentifierType(StEntityUniqueIdentifierType.F);
    id.setEntityUniqueIdentifierValue(payer.fiscalCode());
    var subject = new CtSubject();
    subject.setUniqueIdentifier(id);
    subject.setFullName(payer.fullName());
    if (payer.email() != null && !payer.email().isBlank()) {
      subject.setEMail(payer.email());
    }
    return subject;
  }

  private static XMLGregorianCalendar date(LocalDate date) {
    return xml(date.toString());
  }

  private static XMLGregorianCalendar xml(String lexical) {
    return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(lexical);
  }
}
