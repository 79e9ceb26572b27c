package it.refettorio.payment.pagopa;

import it.gov.pagopa.pagopa_api.pa.pafornode.ObjectFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.util.JAXBSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * SOAP 1.1 in and out. The endpoint is public, so the parser takes no document type and no entity;
 * both directions are held to the official schema.
 */
@Component
class SoapMessages {

  static final String PAYLOAD = "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd";
  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

  private final JAXBContext context;
  private final Schema schema;

  SoapMessages() throws JAXBException, SAXException {
    context = JAXBContext.newInstance(ObjectFactory.class);
    schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SoapMessages.class.getResource("/pagopa/wsdl/xsd/paForNode.xsd"));
  }

  /**
   * The one element in the envelope's body.
   *
   * @throws NotSoapException if there is none
   */
  Element payload(byte[] message) throws NotSoapException {
    try {
      return onlyChild(body(hardenedParser().parse(new ByteArrayInputStream(message))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new NotSoapException("Not well-formed XML");
    }
  }

  /**
   * Reads a payload that fits the schema.
   *
   * @throws Refusal {@code PAA_SINTASSI_EXTRAXSD} if it does not
   */
  Object read(Element payload) throws Refusal {
    try {
      schema.newValidator().validate(new DOMSource(payload));
      return ((JAXBElement<?>) context.createUnmarshaller().unmarshal(payload)).getValue();
    } catch (SAXException | IOException | JAXBException e) {
      throw new Refusal(PaFault.PAA_SINTASSI_EXTRAXSD,
          e.getMessage() == null ? null : XmlValues.atMost(140, e.getMessage()));
    }
  }

  /** The payload as text, to be kept. */
  String text(Element payload) {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      transformer.transform(new DOMSource(payload), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("A parsed payload cannot be written", e);
    }
  }

  /** @throws IllegalStateException if we would say something the schema forbids */
  byte[] wrap(JAXBElement<?> response) {
    try {
      schema.newValidator().validate(new JAXBSource(context, response));
      var marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      var payload = new StringWriter();
      marshaller.marshal(response, payload);
      return envelope(payload.toString());
    } catch (JAXBException | SAXException | IOException e) {
      throw new IllegalStateException("The station's answer does not fit the schema", e);
    }
  }

  /** A SOAP fault, for those who do not speak the protocol. */
  byte[] clientFault(String why) {
    return envelope("<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>" + why
        + "</faultstring></soapenv:Fault>");
  }

  private static byte[] envelope(String content) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\""
        + ENVELOPE + "\"><soapenv:Body>" + content + "</soapenv:Body></soapenv:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static DocumentBuilder hardenedParser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    var parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler());
    return parser;
  }

  private static Element body(Document document) throws NotSoapException {
    var root = document.getDocumentElement();
    if (!ENVELOPE.equals(root.getNamespaceURI()) || !"Envelope".equals(root.getLocalName())) {
      throw new NotSoapException("Not a SOAP 1.1 envelope");
    }
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && ENVELOPE.equals(element.getNamespaceURI())
          && "Body".equals(element.getLocalName())) {
        return element;
      }
    }
    throw new NotSoapException("No SOAP body");
  }

  private static Element onlyChild(Element body) throws NotSoapException {
    Element found = null;
    for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (found != null) {
          throw new NotSoapException("More than one element in the body");
        }
        found = element;
      }
    }
    if (found == null) {
      throw new NotSoapException("Nothing in the body");
    }
    return found;
  }
}
