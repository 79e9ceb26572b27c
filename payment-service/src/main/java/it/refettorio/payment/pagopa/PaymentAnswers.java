package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtEntityUniqueIdentifier;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentOptionDescriptionPA;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentOptionsDescriptionListPA;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPA;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtSubject;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferListPA;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferListPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferPA;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtTransferPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.ObjectFactory;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentRes;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentV2Response;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.gov.pagopa.pagopa_api.pa.pafornode.StAmountOption;
import it.gov.pagopa.pagopa_api.pa.pafornode.StEntityUniqueIdentifierType;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.StOutcome;
import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.PaymentNotice;
import jakarta.xml.bind.JAXBElement;
import org.springframework.stereotype.Component;

/** Says OK: what a notice asks for, in the words of the interface. One transfer, to us. */
@Component
class PaymentAnswers {

  private static final ObjectFactory XML = new ObjectFactory();
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_TEXT = 140;

  private final CreditorSettings creditor;

  PaymentAnswers(CreditorSettings creditor) {
    this.creditor = creditor;
  }

  JAXBElement<PaVerifyPaymentNoticeRes> verified(PaymentNotice notice) {
    var option = new CtPaymentOptionDescriptionPA();
    option.setAmount(XmlValues.euro(notice.amountCents()));
    option.setOptions(StAmountOption.EQ);
    option.setDueDate(XmlValues.date(notice.dueDate()));
    option.setDetailDescription(reason(notice));
    option.setAllCCP(false);
    var list = new CtPaymentOptionsDescriptionListPA();
    list.setPaymentOptionDescription(option);
    var answer = new PaVerifyPaymentNoticeRes();
    answer.setOutcome(StOutcome.OK);
    answer.setPaymentList(list);
    answer.setPaymentDescription(reason(notice));
    answer.setFiscalCodePA(creditor.fiscalCode());
    answer.setCompanyName(creditor.companyName());
    answer.setOfficeName(creditor.officeName());
    return XML.createPaVerifyPaymentNoticeRes(answer);
  }

  JAXBElement<PaGetPaymentRes> payment(PaymentNotice notice, String iban) {
    var transfer = new CtTransferPA();
    transfer.setIdTransfer(1);
    transfer.setTransferAmount(XmlValues.euro(notice.amountCents()));
    transfer.setFiscalCodePA(creditor.fiscalCode());
    transfer.setIBAN(iban);
    transfer.setRemittanceInformation(reason(notice));
    transfer.setTransferCategory(creditor.taxonomy());
    var transfers = new CtTransferListPA();
    transfers.getTransfer().add(transfer);
    var data = new CtPaymentPA();
    data.setCreditorReferenceId(notice.number().iuv());
    data.setPaymentAmount(XmlValues.euro(notice.amountCents()));
    data.setDueDate(XmlValues.date(notice.dueDate()));
    data.setLastPayment(true);
    data.setDescription(reason(notice));
    data.setCompanyName(creditor.companyName());
    data.setOfficeName(creditor.officeName());
    data.setDebtor(debtor(notice));
    data.setTransferList(transfers);
    var answer = new PaGetPaymentRes();
    answer.setOutcome(StOutcome.OK);
    answer.setData(data);
    return XML.createPaGetPaymentRes(answer);
  }

  JAXBElement<PaGetPaymentV2Response> paymentV2(PaymentNotice notice, String iban) {
    var transfer = new CtTransferPAV2();
    transfer.setIdTransfer(1);
    transfer.setTransferAmount(XmlValues.euro(notice.amountCents()));
    transfer.setFiscalCodePA(creditor.fiscalCode());
    transfer.setCompanyName(creditor.companyName());
    transfer.setIBAN(iban);
    transfer.setRemittanceInformation(reason(notice));
    transfer.setTransferCategory(creditor.taxonomy());
    var transfers = new CtTransferListPAV2();
    transfers.getTransfer().add(transfer);
    var data = new CtPaymentPAV2();
    data.setCreditorReferenceId(notice.number().iuv());
    data.setPaymentAmount(XmlValues.euro(notice.amountCents()));
    data.setDueDate(XmlValues.date(notice.dueDate()));
    data.setLastPayment(true);
    data.setDescription(reason(notice));
    data.setCompanyName(creditor.companyName());
    data.setOfficeName(creditor.officeName());
    data.setDebtor(debtor(notice));
    data.setTransferList(transfers);
    var answer = new PaGetPaymentV2Response();
    answer.setOutcome(StOutcome.OK);
    answer.setData(data);
    return XML.createPaGetPaymentV2Response(answer);
  }

  private static String reason(PaymentNotice notice) {
    return XmlValues.atMost(LONGEST_TEXT, notice.reason());
  }

  private static CtSubject debtor(PaymentNotice notice) {
    var id = new CtEntityUniqueIdentifier();
    id.setEntityUniqueIdentifierType(StEntityUniqueIdentifierType.F);
    id.setEntityUniqueIdentifierValue(notice.debtorTaxCode());
    var debtor = new CtSubject();
    debtor.setUniqueIdentifier(id);
    debtor.setFullName(XmlValues.atMost(LONGEST_NAME, notice.debtorName()));
    return debtor;
  }
}
