package it.refettorio.payment;

import static it.refettorio.payment.pagopa.NodeMessages.activate;
import static it.refettorio.payment.pagopa.NodeMessages.activateV2;
import static it.refettorio.payment.pagopa.NodeMessages.receipt;
import static it.refettorio.payment.pagopa.NodeMessages.receiptV2;
import static it.refettorio.payment.pagopa.NodeMessages.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        .contains("<p class=\"rf-figure-value\">–</p>");
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
      assertThat(totals().getLast()).isEqualTo(TestTotals.of(Topics.RECEIPT, PAID_ON,
          payments.stream().mapToLong(PaymentReceived::amountCents).sum(),
          payments.stream().map(PaymentReceived::receiptId).toList()));
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
