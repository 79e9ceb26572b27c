package it.refettorio.simulator.pagopa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=localhost", "simulator.first-retry=20ms"})
class SimulatorIT {

  private static final FakeStation STATION = new FakeStation();
  private static final String NAV = "301202600000004244";
  private static final String CART = """
      {"emailNotice":"mario.rossi@example.org",
       "paymentNotices":[{"noticeNumber":"301202600000004244","fiscalCode":"01234567890",
         "amount":4860,"companyName":"Comune di Roccaverde","description":"Ricarica mensa"}],
       "returnUrls":{"returnOkUrl":"https://portale.example/r/x/ok?a=1",
         "returnCancelUrl":"https://portale.example/r/x/annullato",
         "returnErrorUrl":"https://portale.example/r/x/errore",
         "returnWaitingUrl":"https://portale.example/r/x/attesa"},
       "idCart":"CART-1"}""";

  @LocalServerPort
  private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void station(DynamicPropertyRegistry registry) {
    registry.add("simulator.station-url", STATION::url);
  }

  @AfterAll
  static void closeStation() {
    STATION.close();
  }

  @BeforeEach
  void startAfresh() throws Exception {
    STATION.behaveWell();
    post("/api/reset", "", "application/json");
    put("/api/plan", "{\"delay\":\"PT0S\",\"copies\":1}");
  }

  @ParameterizedTest
  @CsvSource({"paga,https://portale.example/r/x/ok?a=1",
      "annulla,https://portale.example/r/x/annullato",
      "fallisce,https://portale.example/r/x/errore",
      "verifica,https://portale.example/r/x/attesa"})
  void sendsTheBrowserBackToExactlyTheAddressGiven(String button, String address)
      throws Exception {
    var page = openCart();

    var left = post(page + "/" + button, "", "application/x-www-form-urlencoded");

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Location")).hasValue(address);
  }

  @Test
  void showsNoticesAndTotalAsTheStationGaveThem() throws Exception {
    var body = get(openCart()).body();

    assertThat(body).contains("SIMULATORE pagoPA: nessun pagamento reale", NAV,
        "Comune di Roccaverde", "48,60", "mario.rossi@example.org");
    assertThat(STATION.calls("paGetPaymentV2")).hasSize(1).first()
        .extracting(FakeStation.Call::body).asString()
        .contains("<paymentNote>CART-1</paymentNote>", "<amount>48.60</amount>");
  }

  @Test
  void deliversTheReceiptOnceAfterAPayment() throws Exception {
    post(openCart() + "/paga", "", "application/x-www-form-urlencoded");

    awaitReceipts(1);
    assertThat(STATION.calls("paSendRTV2").getFirst().body()).contains(
        "<paymentAmount>48.60</paymentAmount>", "<paymentNote>CART-1</paymentNote>",
        "<creditorReferenceId>01202600000004244</creditorReferenceId>");
    await().untilAsserted(() ->
        assertThat(get("/api/payments").body()).contains("\"receipt\":\"DELIVERED\""));
  }

  @Test
  void triesAgainUntilTheStationAnswers() throws Exception {
    STATION.failNextReceipts(3);

    pay();

    awaitReceipts(4);
    assertThat(STATION.calls("paSendRTV2").stream()
        .map(call -> call.body().replaceAll("(?s).*<receiptId>(.*)</receiptId>.*", "$1"))
        .distinct()).hasSize(1);
  }

  @Test
  void sendsTheSameReceiptTwiceOnRequest() throws Exception {
    put("/api/plans/" + NAV, "{\"delay\":\"PT0S\",\"copies\":2}");

    pay();

    awaitReceipts(2);
  }

  @Test
  void writesAWrongAmountOnRequest() throws Exception {
    put("/api/plan", "{\"delay\":\"PT0S\",\"copies\":1,\"amountDifferenceCents\":-60}");

    pay();

    awaitReceipts(1);
    assertThat(STATION.calls("paSendRTV2").getFirst().body())
        .contains("<paymentAmount>48.00</paymentAmount>");
  }

  @Test
  void withholdsTheReceiptOnRequest() throws Exception {
    put("/api/plan", "{\"never\":true}");

    assertThat(pay().body()).contains("\"receipt\":\"WITHHELD\"");
    assertThat(STATION.calls("paSendRTV2")).isEmpty();
  }

  @Test
  void namesThePayerOfANoticePaidAtTheCounter() throws Exception {
    pay();

    awaitReceipts(1);
    assertThat(STATION.calls("paSendRTV2").getFirst().body())
        .containsPattern("(?s)<payer>.*BNCNNA85A41H501X.*Anna Bianchi.*</payer>");
  }

  @Test
  void refusesACartWithAPaidNoticeAndOneBeingPaid() throws Exception {
    openCart();

    assertThat(cart(CART).statusCode()).isEqualTo(422);

    post("/api/reset", "", "application/json");
    pay();
    assertThat(cart(CART).body()).contains("Invalid payment info", "PPT_PAGAMENTO_DUPLICATO");
  }

  @Test
  void refusesACartWhoseNoticeTheStationDoesNotKnow() throws Exception {
    STATION.answerTo("paVerifyPaymentNotice",
        FakeStation.fault("paVerifyPaymentNoticeRes", "PAA_PAGAMENTO_SCONOSCIUTO"));

    var answer = cart(CART);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("PAA_PAGAMENTO_SCONOSCIUTO");
  }

  @Test
  void answersBadGatewayWhenTheStationTalksNonsense() throws Exception {
    STATION.answerTo("paVerifyPaymentNotice",
        FakeStation.VERIFIED.replace("48.60", "48.6"));

    assertThat(cart(CART).statusCode()).isEqualTo(502);
  }

  @Test
  void refusesTheSameNoticeTwiceInOneCart() throws Exception {
    var line = CART.substring(CART.indexOf("{\"noticeNumber\""), CART.indexOf("],"));

    var answer = cart(CART.replace(line, line + "," + line));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Duplicate payment notice values found.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"amount\":4860 | \"amount\":48.60",
      "\"amount\":4860 | \"amount\":\"4860\"",
      "\"amount\":4860 | \"amount\":0",
      "301202600000004244 | 30120260000000424",
      "mario.rossi@example.org | non una mail",
      "https://portale.example/r/x/errore | www.portale.example/errore",
      "returnWaitingUrl | returnWaitUrl",
      "paymentNotices | notices"})
  void refusesACartThatIsNotAsDescribed(String good, String bad) throws Exception {
    var answer = cart(CART.replace(good, bad));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Request validation error");
  }

  @Test
  void drawsItsControlDesk() throws Exception {
    pay();

    assertThat(get("/").body()).contains("Paga un avviso", NAV, "Reinvia", "Paga di nuovo");
  }

  private String openCart() throws Exception {
    var taken = cart(CART);
    assertThat(taken.statusCode()).isEqualTo(302);
    var page = URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(get(page).statusCode()).isEqualTo(200);
    return page;
  }

  private HttpResponse<String> pay() throws Exception {
    return post("/api/payments", """
        {"fiscalCode":"01234567890","noticeNumber":"301202600000004244",
         "payerName":"Anna Bianchi","payerFiscalCode":"BNCNNA85A41H501X"}""", "application/json");
  }

  private static void awaitReceipts(int count) {
    await().atMost(Duration.ofSeconds(5)).untilAsserted(
        () -> assertThat(STATION.calls("paSendRTV2")).hasSize(count));
  }

  private HttpResponse<String> cart(String json) throws Exception {
    return post("/checkout/ec/v2/carts", json, "application/json");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  private HttpResponse<String> post(String path, String body, String type) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type)
        .POST(BodyPublishers.ofString(body)));
  }

  private void put(String path, String json) throws Exception {
    var answer = send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
