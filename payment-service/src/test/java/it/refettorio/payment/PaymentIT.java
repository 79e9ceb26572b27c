package it.refettorio.payment;

import static it.refettorio.payment.pagopa.NodeMessages.activate;
import static it.refettorio.payment.pagopa.NodeMessages.activateV2;
import static it.refettorio.payment.pagopa.NodeMessages.receipt;
import static it.refettorio.payment.pagopa.NodeMessages.receiptV2;
import static it.refettorio.payment.pagopa.NodeMessages.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.DueEvent;
import it.refettorio.contracts.DueEvent.AmountDue;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.contracts.Topics;
import it.refettorio.payment.notice.NoticeNumber;
import it.refettorio.payment.notice.Notices;
import it.refettorio.payment.notice.PaymentNotice;
import it.refettorio.payment.pagopa.NodeMessages;
import it.refettorio.starter.time.TimeConfiguration;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import it.refettorio.testkit.WithInfrastructure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=localhost", "refettorio.control.interval=PT0.2S"})
@WithInfrastructure
class PaymentIT {

  private static final FakeCheckout CHECKOUT = new FakeCheckout();
  private static final Formats ITALIAN = new Formats(Locale.ITALIAN);
  /** The day of the payments that the Node tells of. */
  private static final LocalDate PAID_ON = LocalDate.of(2026, 11, 23);

  @LocalServerPort int port;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AFamily family = AFamily.withTwoPupils();
  private TestCaller parent;

  @DynamicPropertySource
  static void checkout(DynamicPropertyRegistry registry) {
    registry.add("payment.checkout.url", CHECKOUT::url);
  }

  @AfterAll
  static void closeCheckout() {
    CHECKOUT.close();
  }

  @BeforeEach
  void aFamilyWithPrices() {
    parent = family.parent();
    CHECKOUT.answers(302);
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, AFamily.pays(family.emma(), 580), 1);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(page("/pagamenti/ricarica")).contains("Emma Molteni", "RESIDENTE"));
  }

  // The family's pages

  @Test
  void showsAPriceForEachPupilWhoHasOne() throws Exception {
    var body = page("/pagamenti/ricarica");

    assertThat(body).contains("Alberto Molteni", "MLTLRT84A01H501V", ITALIAN.money(580),
        "Tariffa non ancora definita", "name=\"pasti-" + family.emma() + "\"");
    assertThat(body).doesNotContain("name=\"pasti-" + family.luca() + "\"");
  }

  @Test
  void opensWithTheMealsThatComeToTheAmountOfTheLink() throws Exception {
    assertThat(page("/pagamenti/ricarica?intestatario=" + family.holder() + "&importo=87,00"))
        .contains("value=\"15\"", ">" + ITALIAN.money(8_700) + "</output>");
    assertThat(page("/pagamenti/ricarica?intestatario=" + family.holder() + "&importo=87,01"))
        .contains("value=\"16\"", ">" + ITALIAN.money(9_280) + "</output>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "molto", "-5", "0", "99999999999999999999",
      "1.000.000.000.000.000.000.000", "900.000.000.000.000.000"})
  void opensEmptyForAnAmountThatIsNone(String amount) throws Exception {
    assertThat(page("/pagamenti/ricarica?importo=" + amount))
        .contains("value=\"\"", ">" + ITALIAN.money(0) + "</output>");
  }

  @Test
  void recomputesOnTheServerAndMakesNothing() throws Exception {
    var answer = sendTopUp(UUID.randomUUID(), "20", "ricalcola");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(ITALIAN.money(11_600));
    assertThat(noticesOfFamily()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"201,da 0 a 200", "-1,da 0 a 200", "dieci,con le sole cifre", "0,almeno un pasto"})
  void refusesNumbersOutsideTheRules(String meals, String words) throws Exception {
    var answer = sendTopUp(UUID.randomUUID(), meals, "continua");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(noticesOfFamily()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ricalcola", "continua"})
  void showsNoTotalForNumbersOutsideTheRules(String action) throws Exception {
    var answer = sendTopUp(UUID.randomUUID(), "2000", action);

    assertThat(answer.body()).doesNotContain(ITALIAN.money(1_160_000))
        .containsPattern("<output data-sum for=\"[^\"]+\">–</output>");
  }

  @ParameterizedTest
  @CsvSource({"201,Scrivi un numero di pasti da 0 a 200 per",
      "dieci,Scrivi con le sole cifre il numero di pasti per"})
  void saysOfWhichPupilANumberIsWrong(String meals, String words) throws Exception {
    events.send(Topics.TARIFF, AFamily.pays(family.luca(), 580), 1);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(page("/pagamenti/ricarica")).contains("name=\"pasti-" + family.luca() + "\""));

    var answer = post(parent, "/pagamenti/ricarica", "intestatario", family.holder().toString(),
        "formId", UUID.randomUUID().toString(), "pasti-" + family.emma(), meals,
        "pasti-" + family.luca(), meals, "azione", "continua");

    assertThat(answer.body()).contains(words + " Emma Molteni", words + " Luca Molteni");
  }

  @Test
  void makesANoticeWithANumberOfItsOwnAndNoNameInTheReason() throws Exception {
    var notice = topUp(10);

    assertThat(notice.amountCents()).isEqualTo(5_800);
    assertThat(notice.number().value()).startsWith("301" + LocalDate.now().getYear());
    assertThat(notice.number()).isEqualTo(NoticeNumber.of(
        "01", notice.number().value().substring(3, 16)));
    assertThat(notice.reason()).isEqualTo("Ricarica mensa scolastica: 10 pasti");
    assertThat(page("/pagamenti/ricarica/" + notice.id())).contains("Procedi al pagamento",
        notice.number().grouped(), notice.number().iuv(), ITALIAN.money(5_800), "Da pagare");
  }

  @Test
  void printsANoticeThatAnAppOfABankCanRead() throws Exception {
    var notice = topUp(20);
    var path = "/pagamenti/ricarica/" + notice.id();
    assertThat(page(path)).contains("href=\"" + path + "/avviso.pdf\"");

    var answer = file(parent, path + "/avviso.pdf");

    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("avviso-" + notice.number() + ".pdf");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(pdf)).contains("Avviso di pagamento",
          "Comune di Roccaverde", "01234567890", "Alberto Molteni", "MLTLRT84A01H501V",
          notice.number().grouped(), ITALIAN.money(11_600), ITALIAN.shortDate(notice.dueDate()),
          notice.reason());
      var page = new PDFRenderer(pdf).renderImageWithDPI(0, 150, ImageType.RGB);
      assertThat(read(page))
          .isEqualTo("PAGOPA|002|" + notice.number() + "|01234567890|11600");
    }
    assertThat(file(TestCallers.citizen(UUID.randomUUID()), path + "/avviso.pdf").statusCode())
        .isEqualTo(404);
  }

  @Test
  void printsNoNoticeThatCannotBePaid() throws Exception {
    var notice = topUp(10);
    cancel(notice, formIdOf(notice));
    var path = "/pagamenti/ricarica/" + notice.id();

    assertThat(page(path)).doesNotContain("avviso.pdf");
    assertThat(get(parent, path + "/avviso.pdf").headers().firstValue("Location").orElseThrow())
        .endsWith(path);
  }

  @Test
  void makesOneNoticeOfAFormSentTwice() throws Exception {
    var form = UUID.randomUUID();

    var first = sendTopUp(form, "10", "continua");
    var second = sendTopUp(form, "10", "continua");

    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(noticesOfFamily()).hasSize(1);
  }

  @Test
  void makesOneNoticeOfEqualTopUpsSentAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sendings = IntStream.range(0, 6)
          .<Callable<HttpResponse<String>>>mapToObj(
              i -> () -> sendTopUp(UUID.randomUUID(), "7", "continua")).toList();
      for (var answer : threads.invokeAll(sendings)) {
        assertThat(answer.get().statusCode()).isEqualTo(302);
      }
    }

    assertThat(noticesOfFamily()).hasSize(1);
  }

  @Test
  void asksAgainWhenASentFormComesBackWithOtherNumbers() throws Exception {
    var form = UUID.randomUUID();
    sendTopUp(form, "10", "continua");

    var answer = sendTopUp(form, "12", "continua");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Hai cambiato i pasti").doesNotContain(form.toString());
    assertThat(noticesOfFamily()).hasSize(1);
  }

  @Test
  void sendsTheBrowserToThePaymentPage() throws Exception {
    var notice = topUp(10);

    var answer = post(parent, "/pagamenti/ricarica/" + notice.id() + "/paga");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(FakeCheckout.PAGE);
    assertThat(CHECKOUT.lastCart()).isEqualToIgnoringWhitespace("""
        {"paymentNotices":[{"noticeNumber":"%1$s","fiscalCode":"01234567890","amount":5800,
        "companyName":"Comune di Roccaverde","description":"Ricarica mensa scolastica: 10 pasti"}],
        "returnUrls":{
        "returnOkUrl":"http://localhost:8080/pagamenti/ritorno/%2$s/ok",
        "returnCancelUrl":"http://localhost:8080/pagamenti/ritorno/%2$s/annullato",
        "returnErrorUrl":"http://localhost:8080/pagamenti/ritorno/%2$s/errore",
        "returnWaitingUrl":"http://localhost:8080/pagamenti/ritorno/%2$s/attesa"},
        "idCart":"%3$s","allCCP":false}""".formatted(
            notice.number(), notice.returnKey(), notice.id()));
  }

  @ParameterizedTest
  @CsvSource({"422,occupato,rischi di pagare due volte", "500,assente,La ricarica è salva"})
  void explainsWhyThePaymentCannotBegin(int status, String outcome, String words)
      throws Exception {
    var notice = topUp(10);
    CHECKOUT.answers(status);

    var answer = post(parent, "/pagamenti/ricarica/" + notice.id() + "/paga");

    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("?esito=" + outcome);
    assertThat(page(location)).contains(words, "Procedi al pagamento");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "attesa"})
  void isInCheckUntilTheReceiptComes(String outcome) throws Exception {
    var notice = topUp(10);

    var back = get(parent, "/pagamenti/ritorno/" + notice.returnKey() + "/" + outcome);

    assertThat(back.headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/pagamenti/ricarica/" + notice.id()));
    assertThat(page("/pagamenti/ricarica/" + notice.id()))
        .contains("Stiamo verificando il pagamento", "In verifica", "Aggiorna la pagina")
        .doesNotContain("Procedi al pagamento");
    assertThat(reload(notice).state().name()).isEqualTo("PAYABLE");

    node(receiptV2(notice.number().value(), receiptId(), "58.00"));

    assertThat(page("/pagamenti/ricarica/" + notice.id())).contains("Pagamento ricevuto",
        "Banca Esempio SpA").doesNotContain("In verifica");
  }

  @Test
  void checksNoLongerWhenThePageOfTheReturnIsReloaded() throws Exception {
    var notice = topUp(10);
    var back = "/pagamenti/ritorno/" + notice.returnKey() + "/ok";
    post(parent, "/pagamenti/ricarica/" + notice.id() + "/paga");
    get(parent, back);
    checkedUntilNow(notice);
    var before = reload(notice);

    get(parent, back);

    assertThat(reload(notice).checkingSince()).isEqualTo(before.checkingSince());
    assertThat(reload(notice).revision()).isEqualTo(before.revision());
    assertThat(page("/pagamenti/ricarica/" + notice.id())).contains("Procedi al pagamento");
  }

  @Test
  void checksAgainAfterASecondVisitToThePaymentPage() throws Exception {
    var notice = topUp(10);
    var back = "/pagamenti/ritorno/" + notice.returnKey() + "/ok";
    get(parent, back);
    checkedUntilNow(notice);

    post(parent, "/pagamenti/ricarica/" + notice.id() + "/paga");
    get(parent, back);

    assertThat(page("/pagamenti/ricarica/" + notice.id())).contains("In verifica");
  }

  @ParameterizedTest
  @CsvSource({"annullato,Hai annullato il pagamento", "errore,non è andato a buon fine"})
  void letsTheFamilyTryAgainAfterAPaymentThatDidNotHappen(String outcome, String words)
      throws Exception {
    var notice = topUp(10);

    var back = get(parent, "/pagamenti/ritorno/" + notice.returnKey() + "/" + outcome);

    var location = back.headers().firstValue("Location").orElseThrow();
    assertThat(page(location)).contains(words, "Procedi al pagamento");
  }

  @Test
  void letsTheFamilyGiveATopUpUp() throws Exception {
    var notice = topUp(10);

    cancel(notice, formIdOf(notice));

    assertThat(page("/pagamenti")).contains("Annullato");
    assertThat(node(verify(notice.number().value()))).contains("PAA_PAGAMENTO_ANNULLATO");
  }

  @Test
  void givesTheSameAnswerToACancellationSentTwice() throws Exception {
    var notice = topUp(10);
    var form = formIdOf(notice);

    var first = cancel(notice, form);
    var second = cancel(notice, form);

    assertThat(first.headers().firstValue("Location")).hasValueSatisfying(
        at -> assertThat(at).endsWith("/pagamenti"));
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(post(parent, "/pagamenti/ricarica/" + notice.id() + "/annulla").statusCode())
        .isEqualTo(400);
  }

  @Test
  void showsStrangersNothing() throws Exception {
    var notice = topUp(10);
    var stranger = AFamily.withTwoPupils().parent();

    assertThat(get(stranger, "/pagamenti/ricarica/" + notice.id()).statusCode()).isEqualTo(404);
    assertThat(get(stranger, "/pagamenti/ritorno/" + notice.returnKey() + "/ok").statusCode())
        .isEqualTo(404);
    assertThat(post(stranger, "/pagamenti/ricarica/" + notice.id() + "/paga").statusCode())
        .isEqualTo(404);
    assertThat(get(stranger, "/pagamenti/ricarica?intestatario=" + family.holder()).statusCode())
        .isEqualTo(404);
    assertThat(get(stranger, "/pagamenti").body()).doesNotContain(notice.number().grouped());
  }

  @Test
  void refusesToPayAnotherFamilysPupil() throws Exception {
    var answer = post(parent, "/pagamenti/ricarica", "intestatario", family.holder().toString(),
        "formId", UUID.randomUUID().toString(), "pasti-" + UUID.randomUUID(), "3",
        "azione", "continua");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(noticesOfFamily()).isEmpty();
  }

  @Test
  void asksEveryoneForTheGatewaysToken() throws Exception {
    for (var path : List.of("/pagamenti", "/pagamenti/ricarica", "/ufficio/pagamenti")) {
      var answer = http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
    }
  }

  // The station

  @Test
  void verifiesAndActivatesAnOpenNotice() throws Exception {
    var nav = topUp(10).number().value();

    assertThat(node(verify(nav))).contains("<outcome>OK</outcome>", "<amount>58.00</amount>",
        "<options>EQ</options>", "<companyName>Comune di Roccaverde</companyName>",
        "<allCCP>false</allCCP>");
    for (var request : List.of(activate(nav), activateV2(nav), activateV2(nav))) {
      assertThat(node(request)).contains("<outcome>OK</outcome>",
          "<creditorReferenceId>" + nav.substring(1), "<paymentAmount>58.00</paymentAmount>",
          "<IBAN>IT60X0542811101000000123456</IBAN>", "MLTLRT84A01H501V");
    }
  }

  @ParameterizedTest
  @CsvSource({
      "<idPA>01234567890,<idPA>11111111111,PAA_ID_DOMINIO_ERRATO",
      "<fiscalCode>01234567890,<fiscalCode>11111111111,PAA_ID_DOMINIO_ERRATO",
      "<idBrokerPA>09876543210,<idBrokerPA>11111111111,PAA_ID_INTERMEDIARIO_ERRATO",
      "<idStation>09876543210_01,<idStation>09876543210_02,PAA_STAZIONE_INT_ERRATA",
      "<idStation>09876543210_01</idStation>,'',PAA_SINTASSI_EXTRAXSD"})
  void refusesInTheOrderOfTheGuide(String good, String bad, String fault) throws Exception {
    var unknown = "301202600000004244";
    for (var request : List.of(verify(unknown), activate(unknown), activateV2(unknown))) {
      assertThat(node(request.replace(good, bad))).contains("<outcome>KO</outcome>",
          "<faultCode>" + fault + "</faultCode>", "<id>01234567890</id>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"301202600000004244", "000000000000000000", "302012387654312384"})
  void doesNotKnowNoticesThatItDidNotIssue(String nav) throws Exception {
    for (var request : List.of(verify(nav), activate(nav), activateV2(nav))) {
      assertThat(node(request)).contains("PAA_PAGAMENTO_SCONOSCIUTO");
    }
  }

  @Test
  void refusesAPaidNotice() throws Exception {
    var nav = topUp(10).number().value();
    node(receiptV2(nav, receiptId(), "58.00"));

    for (var request : List.of(verify(nav), activate(nav), activateV2(nav))) {
      assertThat(node(request)).contains("PAA_PAGAMENTO_DUPLICATO");
    }
  }

  @Test
  void refusesAnOverdueNoticeBeforeAndAfterItIsMarkedExpired() throws Exception {
    var notice = topUp(10);
    var nav = notice.number().value();
    makeOverdue(notice);

    assertThat(node(verify(nav))).contains("PAA_PAGAMENTO_SCADUTO");

    notices.expire(notice.id());

    assertThat(node(activateV2(nav))).contains("PAA_PAGAMENTO_SCADUTO");
    assertThat(page("/pagamenti/ricarica/" + notice.id())).contains("Ricarica scaduta");
  }

  @Test
  void makesANewNoticeWhenTheOldOneAlikeIsOverdue() throws Exception {
    var old = topUp(10);
    makeOverdue(old);

    var fresh = topUp(10);

    assertThat(fresh.id()).isNotEqualTo(old.id());
    assertThat(reload(old).state().name()).isEqualTo("EXPIRED");
  }

  @Test
  void forgetsNoPaymentThatArrivesWhileAnOverdueTopUpIsAskedForAgain() throws Exception {
    var old = topUp(10);
    makeOverdue(old);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = transaction.execute(_ -> {
        var locked = notices.lock(old.number()).orElseThrow();
        notices.receiptArrived(locked, receiptId(), Instant.now(), old.amountCents());
        var asking = threads.submit(() -> topUp(10));
        await().atMost(Duration.ofSeconds(20)).until(this::someoneWaitsForARow);
        return asking;
      });

      assertThat(asked.get().id()).isNotEqualTo(old.id());
    }

    assertThat(reload(old).state().name()).isEqualTo("PAID");
    assertThat(noticesOfFamily()).hasSize(2);
  }

  @Test
  void hasNoPostalAccount() throws Exception {
    var nav = topUp(10).number().value();

    assertThat(node(activateV2(nav).replace("</paymentNote>",
        "</paymentNote><transferType>POSTAL</transferType>"))).contains("PAA_SEMANTICA");
  }

  @Test
  void offersNothingInTheCatalogue() throws Exception {
    assertThat(node(NodeMessages.demand())).contains("paDemandPaymentNoticeResponse",
        "PAA_SEMANTICA");
  }

  @Test
  void answersRubbishWithASoapFaultAndReadsNoEndlessMessage() throws Exception {
    assertThat(raw("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(500))
        .satisfies(answer -> assertThat(answer.body()).contains("soapenv:Client"));
    assertThat(raw("<a>" + "x".repeat(300_000) + "</a>").statusCode()).isEqualTo(413);
  }

  // Receipts

  @Test
  void creditsAReceiptOnceHoweverOftenItComes() throws Exception {
    var notice = topUp(10);
    var id = receiptId();
    var message = receiptV2(notice.number().value(), id, "58.00");

    assertThat(node(message)).contains("<outcome>OK</outcome>");
    assertThat(node(message)).contains("PAA_RECEIPT_DUPLICATA");
    assertThat(node(receipt(notice.number().value(), id, "58.00")))
        .contains("PAA_RECEIPT_DUPLICATA");

    var received = awaitPayment(id);
    assertThat(received.amountCents()).isEqualTo(5_800);
    assertThat(received.holderId()).isEqualTo(family.holder());
    assertThat(received.payer().taxCode()).isEqualTo("BNCNNA85A41H501X");
    assertThat(received.lines()).singleElement().satisfies(line -> {
      assertThat(line.pupilId()).isEqualTo(family.emma());
      assertThat(line.service()).isEqualTo(DemandService.CANTEEN);
    });
    assertThat(paymentsOf(id)).hasSize(1);
    assertThat(statesOf(notice)).extracting(NoticeState::status)
        .containsExactly(NoticeStatus.PAYABLE, NoticeStatus.PAID);
  }

  @Test
  void creditsOneOfManyDeliveriesAtOnce() throws Exception {
    var message = receiptV2(topUp(10).number().value(), receiptId(), "58.00");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 8)
          .<Callable<String>>mapToObj(i -> () -> node(message)).toList());

      var accepted = 0;
      for (var answer : answers) {
        accepted += answer.get().contains("<outcome>OK</outcome>") ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(1);
    }
  }

  @Test
  void takesAReceiptOfTheFirstVersion() throws Exception {
    var id = receiptId();

    assertThat(node(receipt(topUp(3).number().value(), id, "17.40")))
        .contains("paSendRTRes", "<outcome>OK</outcome>");

    assertThat(awaitPayment(id).amountCents()).isEqualTo(1_740);
  }

  @Test
  void keepsASecondPaymentForARefundAndCreditsItNot() throws Exception {
    var nav = topUp(10).number().value();
    var second = receiptId();
    node(receiptV2(nav, receiptId(), "58.00"));

    assertThat(node(receiptV2(nav, second, "58.00"))).contains("PAA_RECEIPT_DUPLICATA");

    assertThat(matchOf(second)).isEqualTo("SECOND_PAYMENT");
    assertThat(outboxMentions(second)).isZero();
    assertThat(office().body()).contains(second, "Avviso già pagato: da rimborsare");
  }

  @Test
  void creditsALateReceiptOfAnExpiredTopUp() throws Exception {
    var notice = topUp(10);
    makeOverdue(notice);
    notices.expire(notice.id());
    var id = receiptId();

    assertThat(node(receiptV2(notice.number().value(), id, "58.00")))
        .contains("<outcome>OK</outcome>");

    assertThat(awaitPayment(id).amountCents()).isEqualTo(5_800);
    assertThat(reload(notice).paidWhileClosed()).isTrue();
    assertThat(office().body()).contains(id, "Pagata dopo la chiusura");
  }

  @Test
  void creditsWhatCameWhenItIsNotWhatWasAsked() throws Exception {
    var notice = topUp(10);
    var id = receiptId();

    assertThat(node(receiptV2(notice.number().value(), id, "57.40")))
        .contains("<outcome>OK</outcome>");

    assertThat(awaitPayment(id).amountCents()).isEqualTo(5_740);
    assertThat(reload(notice).amountMismatch()).isTrue();
    assertThat(office().body()).contains(id, "Importo diverso", ITALIAN.money(5_740));
  }

  @Test
  void keepsAForeignReceiptAndSaysOk() throws Exception {
    var id = receiptId();

    assertThat(node(receiptV2("347000000000000000", id, "9.00")))
        .contains("<outcome>OK</outcome>");

    assertThat(matchOf(id)).isEqualTo("FOREIGN");
    assertThat(outboxMentions(id)).isZero();
    assertThat(office().body()).contains("Avviso non emesso da questo portale");
  }

  @Test
  void saysOfADayWhatAReaderOfItsPaymentsFinds() throws Exception {
    node(receiptV2(topUp(10).number().value(), receiptId(), "58.00"));
    node(receiptV2("347000000000000002", receiptId(), "9.00"));
    theTotalsAreThoseOfThePayments();
    int told = totals().size();

    var second = topUp(5).number().value();
    node(receiptV2(second, receiptId(), "29.00"));
    node(receiptV2(second, receiptId(), "29.00"));
    theTotalsAreThoseOfThePayments();

    assertThat(totals()).hasSize(told + 1);
    jdbc.sql("insert into touched_day (topic, day) values ('payment.receipt.v1', ?)")
        .param(PAID_ON).update();
    theTotalsAreThoseOfThePayments();
    assertThat(totals()).hasSize(told + 1);
  }

  @Test
  void tellsOfADaysRefundsToo() throws Exception {
    node(receiptV2(topUp(10).number().value(), receiptId(), "58.00"));
    var order = UUID.randomUUID().toString();
    refund(accountant(), UUID.randomUUID(), "12,00", order, PAID_ON.toString());
    await().atMost(Duration.ofSeconds(20)).until(() -> !refundsOf(order).isEmpty());

    theTotalsAreThoseOfThePayments();
  }

  private void theTotalsAreThoseOfThePayments() {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(jdbc.sql("select count(*) from touched_day").query(Long.class).single()).isZero();
      assertThat(jdbc.sql("select count(*) from outbox where published_at is null")
          .query(Long.class).single()).isZero();
      var payments = events.all(Topics.RECEIPT).stream()
          .filter(PaymentReceived.class::isInstance).map(PaymentReceived.class::cast)
          .filter(payment -> PAID_ON.equals(
              LocalDate.ofInstant(payment.paidAt(), TimeConfiguration.ROME)))
          .toList();
      assertThat(payments).isNotEmpty();
      var refunds = events.all(Topics.RECEIPT).stream()
          .filter(RefundPaid.class::isInstance).map(RefundPaid.class::cast)
          .filter(refund -> refund.paidOn().equals(PAID_ON)).toList();
      assertThat(totals().getLast()).isEqualTo(TestTotals.of(Topics.RECEIPT, PAID_ON,
          payments.stream().mapToLong(PaymentReceived::amountCents).sum()
              - refunds.stream().mapToLong(RefundPaid::amountCents).sum(),
          Stream.concat(payments.stream().map(PaymentReceived::receiptId),
              refunds.stream().map(RefundPaid::refundId)).toList()));
    });
  }

  private List<ControlEvent> totals() {
    return events.all(Topics.PAYMENT_CONTROL).stream()
        .filter(total -> total.day().equals(PAID_ON)).toList();
  }

  @Test
  void neverChangesOrDeletesAReceipt() throws Exception {
    var id = receiptId();
    node(receiptV2("347000000000000001", id, "9.00"));

    assertThatThrownBy(() -> jdbc.sql(
        "delete from payment_receipt where receipt_id = ?").param(id).update())
        .hasMessageContaining("neither changed nor deleted");
  }

  // Debts

  @Test
  void makesANoticeOfADebtThatTheFamilySeesAndPays() throws Exception {
    var notice = owes(1_740, LocalDate.now().plusDays(20));

    assertThat(page("/pagamenti")).contains("Avvisi da pagare",
        "Avviso da pagare: Mensa scolastica a.s. 2026/2027", notice.number().grouped(),
        ITALIAN.money(1_740),
        "Da pagare entro il " + ITALIAN.shortDate(notice.dueDate()));
    var path = "/pagamenti/avvisi/" + notice.id();
    assertThat(page(path)).contains("Procedi al pagamento", "Emma Molteni", "Mensa scolastica")
        .doesNotContain("Annulla la ricarica");
    assertThat(post(parent, path + "/paga").headers().firstValue("Location"))
        .hasValue(FakeCheckout.PAGE);
    assertThat(node(verify(notice.number().value()))).contains("<amount>17.40</amount>");
    var id = receiptId();
    node(receiptV2(notice.number().value(), id, "17.40"));

    var received = awaitPayment(id);
    assertThat(received.channel()).isEqualTo(PaymentChannel.NOTICE);
    assertThat(received.lines()).containsExactly(
        new ReceiptEvent.Line(family.emma(), DemandService.CANTEEN, 1_740));
    assertThat(page("/pagamenti")).doesNotContain("Avvisi da pagare");
    assertThat(statesOf(notice)).extracting(NoticeState::status)
        .containsExactly(NoticeStatus.PAYABLE, NoticeStatus.PAID);
    assertThat(statesOf(notice)).extracting(NoticeState::issuedAt).doesNotContainNull();
    assertThat(office().body()).contains("Avviso", notice.number().grouped());
  }

  @Test
  void makesOneNoticeOfADebtHoweverOftenItIsTold() {
    var due = due(family, 580, LocalDate.now().plusDays(20));
    var last = due(family, 600, LocalDate.now().plusDays(20));
    events.send(Topics.DUE, due, 0);
    events.send(Topics.DUE, due, 0);
    events.send(Topics.DUE, last, 0);

    noticeOf(last);
    assertThat(noticesOfFamily()).hasSize(2);
  }

  @Test
  void aDebtStaysPayableAfterItsDueDateAndCannotBeGivenUp() throws Exception {
    var notice = owes(1_740, LocalDate.now().plusDays(20));
    makeOverdue(notice);

    assertThat(notices.expire(notice.id())).isFalse();
    assertThat(notices.cancel(notice.id())).isFalse();

    assertThat(page("/pagamenti")).contains("Scaduto il 01/01/2026", "Scaduto, da pagare");
    assertThat(page("/pagamenti/avvisi/" + notice.id()))
        .contains("si può ancora pagare", "Procedi al pagamento");
    assertThat(node(activateV2(notice.number().value()))).contains("<outcome>OK</outcome>");
    assertThat(post(parent, "/pagamenti/avvisi/" + notice.id() + "/annulla", "formId",
        UUID.randomUUID().toString()).statusCode()).isEqualTo(302);
    assertThat(reload(notice).state().name()).isEqualTo("PAYABLE");
  }

  @Test
  void aDebtOfAFamilyNobodyHasToldOfWaitsForIt() throws Exception {
    var stranger = AFamily.withTwoPupils();
    var due = due(stranger, 580, LocalDate.now().plusDays(20));
    events.send(Topics.DUE, due, 0);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(office().body()).contains("aspettano i dati della famiglia: 1"));

    events.send(Topics.FAMILY, stranger.state(), 1);

    assertThat(noticeOf(due).debtorName()).isEqualTo("Alberto Molteni");
    assertThat(office().body()).doesNotContain("aspettano i dati della famiglia");
  }

  // Refunds

  @Test
  void writesARefundDownOnceAndTellsTheLedger() throws Exception {
    var order = UUID.randomUUID().toString();
    var form = UUID.randomUUID();
    assertThat(get(accountant(), "/ufficio/pagamenti/rimborsi?cerca=emma%20molteni").body())
        .contains("/ufficio/pagamenti/rimborsi/nuovo?intestatario=", "Emma Molteni")
        .doesNotContain("Nessuna famiglia con questo nome");
    assertThat(get(accountant(), "/ufficio/pagamenti/rimborsi?cerca=nessuno%20cos%C3%AC").body())
        .contains("Nessuna famiglia con questo nome");
    assertThat(get(accountant(),
        "/ufficio/pagamenti/rimborsi/nuovo?intestatario=" + family.holder()).body())
        .contains("verifica il saldo", "/ufficio/portafogli/" + family.holder());
    var caller = accountant();

    var answer = refund(caller, form, "15,00", order, LocalDate.now().toString());
    refund(caller, form, "15,00", order, LocalDate.now().toString());

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/ufficio/pagamenti/rimborsi"));
    assertThat(get(caller, "/ufficio/pagamenti/rimborsi").body())
        .contains(order, ITALIAN.money(1_500), "Credito residuo");
    await().atMost(Duration.ofSeconds(20)).until(() -> !refundsOf(order).isEmpty());
    assertThat(refundsOf(order)).singleElement().satisfies(told -> {
      assertThat(told.holderId()).isEqualTo(family.holder());
      assertThat(told.lines()).containsExactly(
          new ReceiptEvent.Line(family.emma(), DemandService.CANTEEN, 1_500));
      assertThat(told.paidOn()).isEqualTo(LocalDate.now());
    });
    assertThat(jdbc.sql("select causation_id from outbox where body like ?")
        .param("%" + order + "%").query(String.class).list()).containsExactly(form.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "dieci|M1|2026-01-10|Scrivi l'importo in euro",
      "0|M1|2026-01-10|Scrivi l'importo in euro",
      "-5,00|M1|2026-01-10|Scrivi l'importo in euro",
      "10.000,01|M1|2026-01-10|Un rimborso non può superare",
      "15,00|''|2026-01-10|Scrivi il numero del mandato",
      "15,00|M1|2999-01-01|Il giorno del pagamento va dal",
      "15,00|M1|2020-01-01|Il giorno del pagamento va dal",
      "15,00|M1|ieri|Scrivi il giorno del pagamento"})
  void saysWhatIsWrongWithARefundAndKeepsWhatWasTyped(
      String amount, String order, String day, String words) throws Exception {
    var answer = refund(accountant(), UUID.randomUUID(), amount, order, day);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body().replace("&#39;", "'")).contains(words, "value=\"" + amount + "\"",
        "value=\"" + day + "\"", "value=\"Credito residuo\"");
    assertThat(refundsKept()).isZero();
  }

  @Test
  void refusesARefundThatWasEnteredBeforeAndNamesIt() throws Exception {
    var order = "7/a-" + UUID.randomUUID();
    refund(accountant(), UUID.randomUUID(), "15,00", order, "2026-01-10");

    var again = refund(accountant(), UUID.randomUUID(), "15,50",
        " " + order.toUpperCase(Locale.ROOT), "2026-01-11");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("è già registrato per questa famiglia",
        ITALIAN.money(1_500), "10/01/2026", "Emma Molteni", "value=\"15,50\"");
    assertThat(refundsKept()).isEqualTo(1);
  }

  @Test
  void writesOneOfManyEqualRefundsSentAtOnce() throws Exception {
    var order = UUID.randomUUID().toString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 6)
          .<Callable<Integer>>mapToObj(i -> () -> refund(accountant(), UUID.randomUUID(), "15,00",
              order, "2026-01-10").statusCode()).toList());
      var codes = new ArrayList<Integer>();
      for (var answer : answers) {
        codes.add(answer.get());
      }
      assertThat(codes).containsOnlyOnce(302).containsOnly(302, 409);
    }

    assertThat(refundsKept()).isEqualTo(1);
  }

  @Test
  void givesNoRefundForAnotherFamilysPupilNorToWhoKeepsNoAccounts() throws Exception {
    var clerk = TestCallers.operator("OPERATORE_SCUOLA");

    var answer = post(accountant(), "/ufficio/pagamenti/rimborsi",
        "intestatario", family.holder().toString(), "formId", UUID.randomUUID().toString(),
        "alunno", UUID.randomUUID().toString(), "servizio", "CANTEEN", "importo", "5",
        "mandato", "1", "causale", "x", "pagato", "2026-01-10");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(refund(clerk, UUID.randomUUID(), "5", "1", "2026-01-10").statusCode())
        .isEqualTo(403);
    assertThat(get(clerk, "/ufficio/pagamenti/rimborsi").statusCode()).isEqualTo(403);
    assertThat(refundsKept()).isZero();
    assertThatThrownBy(() -> {
      refund(accountant(), UUID.randomUUID(), "5", "1", "2026-01-10");
      jdbc.sql("update refund set amount_cents = 1 where holder_id = ?")
          .param(family.holder().value()).update();
    }).hasMessageContaining("neither changed nor deleted");
  }

  // The office and the other language

  @Test
  void drawsEveryPageInEnglishToo() throws Exception {
    var notice = topUp(10);
    node(receiptV2(notice.number().value(), receiptId(), "58.00"));

    assertThat(english(parent, "/pagamenti")).contains("Payments", "Paid");
    assertThat(english(parent, "/pagamenti/ricarica")).contains("Recalculate");
    assertThat(english(parent, "/pagamenti/ricarica/" + notice.id())).contains("Notice number");
    assertThat(english(TestCallers.operator("AMMINISTRATORE"), "/ufficio/pagamenti"))
        .contains("Latest receipts");
    assertThat(english(accountant(), "/ufficio/pagamenti/rimborsi")).contains("Recorded refunds");
    assertThat(english(accountant(),
        "/ufficio/pagamenti/rimborsi/nuovo?intestatario=" + family.holder()))
        .contains("Record the refund");
    var debt = owes(580, LocalDate.now().plusDays(1));
    assertThat(english(parent, "/pagamenti/avvisi/" + debt.id())).contains("Notice to pay");
    assertThat(english(TestCallers.citizen(UUID.randomUUID()), "/pagamenti/ricarica"))
        .contains("not active yet");
  }

  @Test
  void showsTheOfficeOnlyToThoseWhoKeepAccounts() throws Exception {
    assertThat(office().statusCode()).isEqualTo(200);
    assertThat(get(TestCallers.operator("AMMINISTRATORE"), "/ufficio/pagamenti").statusCode())
        .isEqualTo(200);
    assertThat(get(TestCallers.operator("OPERATORE_SCUOLA"), "/ufficio/pagamenti").statusCode())
        .isEqualTo(403);
    assertThat(get(parent, "/ufficio/pagamenti").statusCode()).isEqualTo(403);
  }

  private PaymentNotice topUp(int meals) throws Exception {
    var answer = sendTopUp(UUID.randomUUID(), String.valueOf(meals), "continua");
    assertThat(answer.statusCode()).isEqualTo(302);
    var location = answer.headers().firstValue("Location").orElseThrow();
    return notices.find(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
        .orElseThrow();
  }

  private HttpResponse<String> sendTopUp(UUID form, String meals, String action)
      throws Exception {
    return post(parent, "/pagamenti/ricarica", "intestatario", family.holder().toString(),
        "formId", form.toString(), "pasti-" + family.emma(), meals, "azione", action);
  }

  private static AmountDue due(AFamily of, long cents, LocalDate dueDate) {
    return new AmountDue(UUID.randomUUID().toString(), of.holder(), new SchoolYear(2026), cents,
        List.of(new DueEvent.Line(of.emma(), DemandService.CANTEEN, cents)),
        "Mensa scolastica a.s. 2026/2027", dueDate);
  }

  private PaymentNotice owes(long cents, LocalDate dueDate) {
    var due = due(family, cents, dueDate);
    events.send(Topics.DUE, due, 0);
    return noticeOf(due);
  }

  private PaymentNotice noticeOf(AmountDue due) {
    return await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
            "select notice_id from amount_due where due_id = ? and notice_id is not null")
        .param(due.dueId()).query(UUID.class).optional().flatMap(notices::find),
        Optional::isPresent).orElseThrow();
  }

  private static TestCaller accountant() {
    return TestCallers.operator("OPERATORE_RAGIONERIA");
  }

  private HttpResponse<String> refund(
      TestCaller caller, UUID form, String amount, String order, String day) throws Exception {
    return post(caller, "/ufficio/pagamenti/rimborsi",
        "intestatario", family.holder().toString(), "formId", form.toString(),
        "alunno", family.emma().toString(), "servizio", "CANTEEN", "importo", amount,
        "mandato", order, "causale", "Credito residuo", "pagato", day);
  }

  private long refundsKept() {
    return jdbc.sql("select count(*) from refund where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single();
  }

  private List<RefundPaid> refundsOf(String order) {
    return events.all(Topics.RECEIPT).stream()
        .filter(RefundPaid.class::isInstance).map(RefundPaid.class::cast)
        .filter(refund -> refund.paymentOrder().equals(order)).toList();
  }

  /** What the code on a printed page says. */
  private static String read(BufferedImage page) throws Exception {
    int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
        new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)))).getText();
  }

  private PaymentNotice reload(PaymentNotice notice) {
    return notices.find(notice.id()).orElseThrow();
  }

  private void makeOverdue(PaymentNotice notice) {
    jdbc.sql("update payment_notice set due_date = date '2026-01-01' where id = ?")
        .param(notice.id()).update();
  }

  /** As if the browser had come back half an hour ago. */
  private void checkedUntilNow(PaymentNotice notice) {
    jdbc.sql("update payment_notice set checking_since = checking_since - interval '30 minutes'"
        + " where id = ?").param(notice.id()).update();
  }

  private boolean someoneWaitsForARow() {
    return jdbc.sql("select exists (select from pg_stat_activity"
        + " where datname = current_database() and wait_event_type = 'Lock'"
        + " and query like '%payment_notice%')").query(Boolean.class).single();
  }

  private String formIdOf(PaymentNotice notice) throws Exception {
    var form = Pattern.compile("/annulla\".*?name=\"formId\" value=\"([^\"]+)\"",
        Pattern.DOTALL).matcher(page("/pagamenti/ricarica/" + notice.id()));
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private HttpResponse<String> cancel(PaymentNotice notice, String form) throws Exception {
    return post(parent, "/pagamenti/ricarica/" + notice.id() + "/annulla", "formId", form);
  }

  private List<UUID> noticesOfFamily() {
    return jdbc.sql("select id from payment_notice where holder_id = ?")
        .param(family.holder().value()).query(UUID.class).list();
  }

  private String matchOf(String receiptId) {
    return jdbc.sql("select match from payment_receipt where receipt_id = ?")
        .param(receiptId).query(String.class).single();
  }

  private int outboxMentions(String receiptId) {
    return jdbc.sql("select count(*) from outbox where subject = ?").param(receiptId)
        .query(Integer.class).single();
  }

  private PaymentReceived awaitPayment(String receiptId) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !paymentsOf(receiptId).isEmpty());
    return paymentsOf(receiptId).getFirst();
  }

  private List<PaymentReceived> paymentsOf(String receiptId) {
    return events.all(Topics.RECEIPT).stream()
        .filter(PaymentReceived.class::isInstance).map(PaymentReceived.class::cast)
        .filter(payment -> payment.receiptId().equals(receiptId)).toList();
  }

  private List<NoticeState> statesOf(PaymentNotice notice) {
    return events.all(Topics.NOTICE).stream()
        .map(NoticeState.class::cast)
        .filter(state -> state.noticeNumber().equals(notice.number().value())).toList();
  }

  private static String receiptId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private String node(String payload) throws Exception {
    var answer = raw(NodeMessages.envelope(payload));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> raw(String message) throws Exception {
    return http.send(HttpRequest.newBuilder(uri("/pagopa/paForNode"))
        .header("Content-Type", "text/xml; charset=utf-8")
        .POST(BodyPublishers.ofString(message)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> office() throws Exception {
    return get(TestCallers.operator("OPERATORE_RAGIONERIA"), "/ufficio/pagamenti");
  }

  private String page(String path) throws Exception {
    var answer = get(parent, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String english(TestCaller caller, String path) throws Exception {
    var answer = get(caller, path, "en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(TestCaller caller, String path)
      throws IOException, InterruptedException {
    return get(caller, path, "it");
  }

  private HttpResponse<byte[]> file(TestCaller caller, String path)
      throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path))
        .header("Authorization", caller.authorization())
        .header("Accept-Language", "it").build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> get(TestCaller caller, String path, String language)
      throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path))
        .header("Authorization", caller.authorization())
        .header("Accept", "text/html")
        .header("Accept-Language", language).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(TestCaller caller, String path, String... fields)
      throws IOException, InterruptedException {
    var body = IntStream.range(0, fields.length / 2)
        .mapToObj(i -> fields[2 * i] + "="
            + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return http.send(HttpRequest.newBuilder(uri(path))
        .header("Authorization", caller.authorization())
        .header("Accept", "text/html")
        .header("Accept-Language", "it")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + caller.csrf()
            + (Arrays.asList(fields).isEmpty() ? "" : "&" + body))).build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port).resolve(path);
  }
}
