package it.refettorio.simulator.pagopa.node;

import it.gov.pagopa.pagopa_api.pa.pafornode.ObjectFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.util.JAXBSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Wraps and unwraps SOAP 1.1, holding both directions to the official schema. */
@Component
class SoapMessages {

  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

  private final JAXBContext context;
  private final Schema schema;

  SoapMessages() throws JAXBException, SAXException {
    context = JAXBContext.newInstance(ObjectFactory.class);
    schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SoapMessages.class.getResource("/pagopa/wsdl/xsd/paForNode.xsd"));
  }

  /** @throws IllegalStateException if the simulator itself would send a message out of schema */
  byte[] wrap(JAXBElement<?> payload) {
    try {
      schema.newValidator().validate(new JAXBSource(context, payload));
      var marshaller = context.createMarshaller();
      marshaller.setProperty("jaxb.fragment", true);
      var body = new StringWriter();
      marshaller.marshal(payload, body);
      return ("""
          <?xml version="1.0" encoding="UTF-8"?>
          <soapenv:Envelope xmlns:soapenv="%s"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>
          """.formatted(ENVELOPE, body)).strip().getBytes(StandardCharsets.UTF_8);
    } catch (JAXBException | SAXException | IOException e) {
      throw new IllegalStateException("A message of the Node does not fit its schema", e);
    }
  }

  /** @throws MalformedAnswer if this is not SOAP, or not what the schema allows */
  <T> T unwrap(byte[] message, Class<T> type) throws MalformedAnswer {
    try {
      var payload = payloadOf(parse(message));
      schema.newValidator().validate(new DOMSource(payload));
      return context.createUnmarshaller().unmarshal(payload, type).getValue();
    } catch (JAXBException | SAXException | IOException | ParserConfigurationException e) {
      throw new MalformedAnswer(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static Document parse(byte[] message)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(message));
  }

  private static Element payloadOf(Document document) throws MalformedAnswer {
    var bodies = document.getElementsByTagNameNS(ENVELOPE, "Body");
    if (bodies.getLength() != 1) {
      throw new MalformedAnswer("no SOAP body");
    }
    for (Node n = bodies.item(0).getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element payload) {
        return payload;
      }
    }
    throw new MalformedAnswer("empty SOAP body");
  }

  static final class MalformedAnswer extends Exception {
    MalformedAnswer(String message) {
      super(message);
    }
  }
}
