package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtQrCode;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaDemandPaymentNoticeRequest;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentReq;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentV2Request;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTReq;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Request;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeReq;
import it.gov.pagopa.pagopa_api.pa.pafornode.StTransferType;
import it.refettorio.payment.notice.CreditorSettings;
import it.refettorio.payment.notice.NoticeNumber;
import it.refettorio.payment.notice.NoticeState;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.receipt.ArrivedReceipt;
import it.refettorio.payment.receipt.Receipts;
import it.refettorio.payment.receipt.Taken;
import jakarta.xml.bind.JAXBElement;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The creditor's station: one message of the Node in, one answer out. */
@Component
public class PagopaStation {

  /**
   * What goes back.
   *
   * @param broken true if we failed and the Node should come again with the same message
   */
  public record Answer(byte[] message, boolean broken) {}

  private static final Logger LOG = LoggerFactory.getLogger(PagopaStation.class);

  private final SoapMessages soap;
  private final StationSettings station;
  private final CreditorSettings creditor;
  private final PaymentAnswers answers;
  private final Notices notices;
  private final Receipts receipts;
  private final Clock clock;

  PagopaStation(SoapMessages soap, StationSettings station, CreditorSettings creditor,
      PaymentAnswers answers, Notices notices, Receipts receipts, Clock clock) {
    this.soap = soap;
    this.station = station;
    this.creditor = creditor;
    this.answers = answers;
    this.notices = notices;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * Answers the Node. Business refusals and failures of ours travel as KO with a fault.
   *
   * @throws NotSoapException if the message is none of the interface's
   */
  public Answer answer(byte[] message) throws NotSoapException {
    var payload = soap.payload(message);
    var operation = Operation.ofRoot(payload.getNamespaceURI(), payload.getLocalName())
        .orElseThrow(() -> new NotSoapException("Unknown operation"));
    try {
      return new Answer(soap.wrap(answer(soap.read(payload), payload)), false);
    } catch (Refusal refused) {
      return new Answer(ko(operation, refused.fault(), refused.getMessage()), false);
    } catch (RuntimeException bug) {
      LOG.error("The station could not answer the Node: operation={}", operation, bug);
      // The Node repeats a receipt when it hears nothing it can use: KO alone is not enough.
      return new Answer(ko(operation, PaFault.PAA_SYSTEM_ERROR, null), operation.isReceipt());
    }
  }

  /** The answer to a message that is none of the interface's. */
  public byte[] clientFault(NotSoapException why) {
    return soap.clientFault(why.getMessage());
  }

  private byte[] ko(Operation operation, PaFault fault, String description) {
    return soap.wrap(operation.ko(fault.raisedBy(creditor.fiscalCode(), description)));
  }

  private JAXBElement<?> answer(Object request, Element payload) throws Refusal {
    return switch (request) {
      case PaVerifyPaymentNoticeReq verify -> {
        check(verify.getIdPA(), verify.getIdBrokerPA(), verify.getIdStation());
        yield answers.verified(payable(verify.getQrCode()));
      }
      case PaGetPaymentReq get -> {
        check(get.getIdPA(), get.getIdBrokerPA(), get.getIdStation());
        yield answers.payment(payable(get.getQrCode()), iban(get.getTransferType()));
      }
      case PaGetPaymentV2Request get -> {
        check(get.getIdPA(), get.getIdBrokerPA(), get.getIdStation());
        yield answers.paymentV2(payable(get.getQrCode()), iban(get.getTransferType()));
      }
      case PaSendRTReq send -> {
        check(send.getIdPA(), send.getIdBrokerPA(), send.getIdStation());
        keep(ReceiptReader.read(send.getReceipt(), soap.text(payload)));
        yield Operation.SEND_RECEIPT.ok();
      }
      case PaSendRTV2Request send -> {
        check(send.getIdPA(), send.getIdBrokerPA(), send.getIdStation());
        keep(ReceiptReader.read(send.getReceipt(), soap.text(payload)));
        yield Operation.SEND_RECEIPT_V2.ok();
      }
      case PaDemandPaymentNoticeRequest demand -> {
        check(demand.getIdPA(), demand.getIdBrokerPA(), demand.getIdStation());
        throw new Refusal(PaFault.PAA_SEMANTICA, "servizio non presente nel catalogo dell'ente");
      }
      default -> throw new Refusal(PaFault.PAA_SINTASSI_EXTRAXSD, "not a request");
    };
  }

  private void check(String creditorCode, String broker, String stationId) throws Refusal {
    if (!creditor.fiscalCode().equals(creditorCode)) {
      throw new Refusal(PaFault.PAA_ID_DOMINIO_ERRATO, null);
    }
    if (!station.brokerFiscalCode().equals(broker)) {
      throw new Refusal(PaFault.PAA_ID_INTERMEDIARIO_ERRATO, null);
    }
    if (!station.stationId().equals(stationId)) {
      throw new Refusal(PaFault.PAA_STAZIONE_INT_ERRATA, null);
    }
  }

  private PaymentNotice payable(CtQrCode qrCode) throws Refusal {
    if (!creditor.fiscalCode().equals(qrCode.getFiscalCode())) {
      throw new Refusal(PaFault.PAA_ID_DOMINIO_ERRATO, null);
    }
    var number = new NoticeNumber(qrCode.getNoticeNumber());
    if (number.isProbe()) {
      throw new Refusal(PaFault.PAA_PAGAMENTO_SCONOSCIUTO, null);
    }
    var notice = notices.find(number).orElseThrow(() -> new Refusal(
        PaFault.PAA_PAGAMENTO_SCONOSCIUTO, "numero avviso non presente in archivio"));
    if (notice.isPayableOn(LocalDate.now(clock))) {
      return notice;
    }
    throw new Refusal(faultOf(notice.state()), null);
  }

  private static PaFault faultOf(NoticeState state) {
    return switch (state) {
      case PAID -> PaFault.PAA_PAGAMENTO_DUPLICATO;
      case CANCELLED -> PaFault.PAA_PAGAMENTO_ANNULLATO;
      // Still PAYABLE here: overdue, and the nightly bookkeeping has not passed yet.
      case EXPIRED, PAYABLE -> PaFault.PAA_PAGAMENTO_SCADUTO;
    };
  }

  private String iban(StTransferType asked) throws Refusal {
    if (asked != StTransferType.POSTAL) {
      return creditor.iban();
    }
    if (creditor.postalIban() == null) {
      throw new Refusal(PaFault.PAA_SEMANTICA, "l'ente non ha un conto postale");
    }
    return creditor.postalIban();
  }

  private void keep(ArrivedReceipt receipt) throws Refusal {
    switch (receipts.take(receipt)) {
      case Taken.Kept _ -> { }
      case Taken.KnownAlready _ -> {
        if (!station.repeatedReceiptIsFine()) {
          throw new Refusal(PaFault.PAA_RECEIPT_DUPLICATA, null);
        }
      }
      case Taken.PaidAlready _ ->
          throw new Refusal(PaFault.PAA_RECEIPT_DUPLICATA, "avviso pagato con altra ricevuta");
    }
  }
}
