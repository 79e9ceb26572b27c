package it.refettorio.simulator.pagopa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A creditor's station that says what the test tells it to say. */
final class FakeStation implements AutoCloseable {

  record Call(String action, String body) {}

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger failuresLeft = new AtomicInteger();

  FakeStation() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    behaveWell();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/pagopa/paForNode";
  }

  void behaveWell() {
    calls.clear();
    failuresLeft.set(0);
    answers.put("paVerifyPaymentNotice", VERIFIED);
    answers.put("paGetPaymentV2", ACTIVATED);
    answers.put("paSendRTV2", root("paSendRTV2Response", "<outcome>OK</outcome>"));
  }

  void answerTo(String action, String payload) {
    answers.put(action, payload);
  }

  void failNextReceipts(int times) {
    failuresLeft.set(times);
  }

  List<Call> calls(String action) {
    return calls.stream().filter(call -> call.action().equals(action)).toList();
  }

  static String fault(String root, String code) {
    return root(root, """
        <outcome>KO</outcome><fault><faultCode>%s</faultCode><faultString>testo</faultString>\
        <id>01234567890</id></fault>""".formatted(code));
  }

  static String root(String name, String content) {
    return "<p:%s xmlns:p=\"http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd\">%s</p:%s>"
        .formatted(name, content, name);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var action = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
    calls.add(new Call(action,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    boolean fails = action.equals("paSendRTV2")
        && failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    var bytes = ("""
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>%s</s:Body>\
        </s:Envelope>""".formatted(answers.get(action))).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(fails ? 503 : 200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static final String VERIFIED = root("paVerifyPaymentNoticeRes", """
      <outcome>OK</outcome>
      <paymentList><paymentOptionDescription>
        <amount>48.60</amount><options>EQ</options><allCCP>false</allCCP>
      </paymentOptionDescription></paymentList>
      <paymentDescription>Ricarica mensa scolastica</paymentDescription>
      <fiscalCodePA>01234567890</fiscalCodePA>
      <companyName>Comune di Roccaverde</companyName>""");

  static final String ACTIVATED = root("paGetPaymentV2Response", """
      <outcome>OK</outcome>
      <data>
        <creditorReferenceId>01202600000004244</creditorReferenceId>
        <paymentAmount>48.60</paymentAmount>
        <dueDate>2026-12-15</dueDate>
        <description>Ricarica mensa scolastica</description>
        <companyName>Comune di Roccaverde</companyName>
        <debtor>
          <uniqueIdentifier>
            <entityUniqueIdentifierType>F</entityUniqueIdentifierType>
            <entityUniqueIdentifierValue>RSSMRA80A01H501U</entityUniqueIdentifierValue>
          </uniqueIdentifier>
          <fullName>Mario Rossi</fullName>
        </debtor>
        <transferList><transfer>
          <idTransfer>1</idTransfer>
          <transferAmount>48.60</transferAmount>
          <fiscalCodePA>01234567890</fiscalCodePA>
          <IBAN>IT60X0542811101000000123456</IBAN>
          <remittanceInformation>Ricarica mensa scolastica</remittanceInformation>
          <transferCategory>9/0101000AP/</transferCategory>
        </transfer></transferList>
      </data>""");
}
