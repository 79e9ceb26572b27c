package it.refettorio.payment.api;

import it.refettorio.payment.pagopa.NotSoapException;
import it.refettorio.payment.pagopa.PagopaStation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SOAP 1.1 address registered on the Node. Open to the world, so it reads little. */
@RestController
class PaForNodeEndpoint {

  /** Far above any real message: five transfers with all their metadata stay under 64 kB. */
  private static final int LONGEST_MESSAGE = 256 * 1024;
  private static final MediaType SOAP = MediaType.parseMediaType("text/xml;charset=UTF-8");

  private final PagopaStation station;

  PaForNodeEndpoint(PagopaStation station) {
    this.station = station;
  }

  @PostMapping(path = "/pagopa/paForNode",
      consumes = {MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_XML_VALUE})
  ResponseEntity<byte[]> answer(InputStream body) throws IOException {
    var message = body.readNBytes(LONGEST_MESSAGE + 1);
    if (message.length > LONGEST_MESSAGE) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    try {
      var answer = station.answer(message);
      return ResponseEntity.status(answer.broken() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
          .contentType(SOAP).body(answer.message());
    } catch (NotSoapException wrong) {
      return ResponseEntity.internalServerError().contentType(SOAP)
          .body(station.clientFault(wrong));
    }
  }
}
