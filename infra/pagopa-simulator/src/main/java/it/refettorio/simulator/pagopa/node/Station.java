package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.CtPaymentPAV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtQrCode;
import it.gov.pagopa.pagopa_api.pa.pafornode.CtReceiptV2;
import it.gov.pagopa.pagopa_api.pa.pafornode.ObjectFactory;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentV2Request;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentV2Response;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Request;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Response;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeReq;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.CtResponse;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.StOutcome;
import it.refettorio.simulator.pagopa.Euro;
import it.refettorio.simulator.pagopa.SimulatorSettings;
import it.refettorio.simulator.pagopa.node.StationAnswer.Accepted;
import it.refettorio.simulator.pagopa.node.StationAnswer.Broken;
import it.refettorio.simulator.pagopa.node.StationAnswer.Refused;
import jakarta.xml.bind.JAXBElement;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The creditor's station as the Node reaches it: three calls, each with its own patience. */
@Component
public class Station {

  private static final ObjectFactory XML = new ObjectFactory();

  private final SimulatorSettings settings;
  private final SoapMessages soap;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  Station(SimulatorSettings settings, SoapMessages soap) {
    this.settings = settings;
    this.soap = soap;
  }

  public StationAnswer<PaVerifyPaymentNoticeRes> verify(Notice notice) {
    var request = new PaVerifyPaymentNoticeReq();
    request.setIdPA(notice.fiscalCode());
    request.setIdBrokerPA(settings.brokerFiscalCode());
    request.setIdStation(settings.stationId());
    request.setQrCode(qrCode(notice));
    return call("paVerifyPaymentNotice", XML.createPaVerifyPaymentNoticeReq(request),
        PaVerifyPaymentNoticeRes.class, settings.answerTimeout(), NodeChecks::objectionTo);
  }

  /** @param note the cart's id, or null: it comes back on the receipt */
  StationAnswer<CtPaymentPAV2> getPayment(Notice notice, long amountCents, String note) {
    var request = new PaGetPaymentV2Request();
    request.setIdPA(notice.fiscalCode());
    request.setIdBrokerPA(settings.brokerFiscalCode());
    request.setIdStation(settings.stationId());
    request.setQrCode(qrCode(notice));
    request.setAmount(Euro.ofCents(amountCents));
    request.setPaymentNote(note);
    var answer = call("paGetPaymentV2", XML.createPaGetPaymentV2Request(request),
        PaGetPaymentV2Response.class, settings.answerTimeout(),
        response -> NodeChecks.objectionTo(response.getData(), notice));
    return switch (answer) {
      case Accepted<PaGetPaymentV2Response>(var response) -> new Accepted<>(response.getData());
      case Refused<PaGetPaymentV2Response>(var code, var why) -> new Refused<>(code, why);
      case Broken<PaGetPaymentV2Response>(var code, var why) -> new Broken<>(code, why);
    };
  }

  StationAnswer<PaSendRTV2Response> sendReceipt(CtReceiptV2 receipt) {
    var request = new PaSendRTV2Request();
    request.setIdPA(receipt.getFiscalCode());
    request.setIdBrokerPA(settings.brokerFiscalCode());
    request.setIdStation(settings.stationId());
    request.setReceipt(receipt);
    return call("paSendRTV2", XML.createPaSendRTV2Request(request), PaSendRTV2Response.class,
        settings.receiptTimeout(), response -> Optional.empty());
  }

  private static CtQrCode qrCode(Notice notice) {
    var qrCode = new CtQrCode();
    qrCode.setFiscalCode(notice.fiscalCode());
    qrCode.setNoticeNumber(notice.number());
    return qrCode;
  }

  private <T extends CtResponse> StationAnswer<T> call(String action, JAXBElement<?> payload,
      Class<T> type, Duration patience, Function<T, Optional<String>> objection) {
    var request = HttpRequest.newBuilder(settings.stationUrl())
        .timeout(patience)
        .header("Content-Type", "text/xml; charset=utf-8")
        .header("SOAPAction", '"' + action + '"')
        .POST(BodyPublishers.ofByteArray(soap.wrap(payload)))
        .build();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        return new Broken<>("PPT_STAZIONE_INT_PA_SERVIZIO_NON_ATTIVO",
            "HTTP " + response.statusCode());
      }
      return judge(soap.unwrap(response.body(), type), objection);
    } catch (HttpTimeoutException _) {
      return new Broken<>("PPT_STAZIONE_INT_PA_TIMEOUT", "nessuna risposta in " + patience);
    } catch (SoapMessages.MalformedAnswer e) {
      return new Broken<>("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE", e.getMessage());
    } catch (IOException e) {
      return new Broken<>("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE", e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Broken<>("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE", "interrupted");
    }
  }

  private static <T extends CtResponse> StationAnswer<T> judge(
      T response, Function<T, Optional<String>> objection) {
    var fault = response.getFault();
    if (response.getOutcome() == StOutcome.KO) {
      return fault == null
          ? new Broken<>("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE", "KO without a fault")
          : new Refused<>(fault.getFaultCode(), fault.getDescription());
    }
    if (fault != null) {
      return new Broken<>("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE", "OK with a fault");
    }
    return objection.apply(response)
        .<StationAnswer<T>>map(why -> new Broken<>("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE", why))
        .orElseGet(() -> new Accepted<>(response));
  }
}
