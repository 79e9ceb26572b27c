package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.pa.pafornode.ObjectFactory;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaDemandPaymentNoticeResponse;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentRes;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaGetPaymentV2Response;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTRes;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaSendRTV2Response;
import it.gov.pagopa.pagopa_api.pa.pafornode.PaVerifyPaymentNoticeRes;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.CtFaultBean;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.CtResponse;
import it.gov.pagopa.pagopa_api.xsd.common_types.v1_0.StOutcome;
import jakarta.xml.bind.JAXBElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The operations of the interface: how the request's root is called and how the response is made.
 * The root decides, not the SOAPAction header, which arrives in several spellings.
 */
enum Operation {
  VERIFY("paVerifyPaymentNoticeReq", new Response<>(PaVerifyPaymentNoticeRes::new,
      xml()::createPaVerifyPaymentNoticeRes)),
  GET("paGetPaymentReq", new Response<>(PaGetPaymentRes::new, xml()::createPaGetPaymentRes)),
  GET_V2("paGetPaymentV2Request", new Response<>(PaGetPaymentV2Response::new,
      xml()::createPaGetPaymentV2Response)),
  SEND_RECEIPT("paSendRTReq", new Response<>(PaSendRTRes::new, xml()::createPaSendRTRes)),
  SEND_RECEIPT_V2("paSendRTV2Request", new Response<>(PaSendRTV2Response::new,
      xml()::createPaSendRTV2Response)),
  DEMAND("paDemandPaymentNoticeRequest", new Response<>(PaDemandPaymentNoticeResponse::new,
      xml()::createPaDemandPaymentNoticeResponse));

  /** How the answer is made, and how it is wrapped into its element. */
  private record Response<T extends CtResponse>(
      Supplier<T> blank, Function<T, JAXBElement<T>> element) {

    JAXBElement<T> filled(Consumer<? super T> content) {
      var answer = blank.get();
      content.accept(answer);
      return element.apply(answer);
    }
  }

  private final String root;
  private final Response<?> response;

  Operation(String root, Response<?> response) {
    this.root = root;
    this.response = response;
  }

  private static ObjectFactory xml() {
    return new ObjectFactory();
  }

  static Optional<Operation> ofRoot(String namespace, String localName) {
    return SoapMessages.PAYLOAD.equals(namespace)
        ? Arrays.stream(values()).filter(one -> one.root.equals(localName)).findFirst()
        : Optional.empty();
  }

  /** Whether the request hands over a receipt, which must never be lost. */
  boolean isReceipt() {
    return this == SEND_RECEIPT || this == SEND_RECEIPT_V2;
  }

  JAXBElement<?> ko(CtFaultBean fault) {
    return response.filled(answer -> {
      answer.setOutcome(StOutcome.KO);
      answer.setFault(fault);
    });
  }

  /** OK and nothing more: what a receipt is answered with. */
  JAXBElement<?> ok() {
    return response.filled(answer -> answer.setOutcome(StOutcome.OK));
  }
}
