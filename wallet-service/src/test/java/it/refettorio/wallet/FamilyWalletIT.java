package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent.Line;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.ledger.Ledger;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The family's wallet, section by section. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithInfrastructure
class FamilyWalletIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate LAST_YEAR = LocalDate.of(2026, 5, 18);
  private static final Formats FORMATS = new Formats(Locale.ITALIAN);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String FILTERED = "/portafoglio?anno=tutti";

  @Autowired RestTestClient http;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void theTableHasTheManualsSevenLinesInItsOrder() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(5_900, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(5_320);

    assertThat(table(page("/portafoglio"))).containsExactly(
        "Totale consumato dall'inizio del servizio " + FORMATS.money(580),
        "Pagato con avviso pagoPA " + FORMATS.money(0),
        "Pagato spontaneamente sul sito " + FORMATS.money(5_900),
        "Saldo parziale (debiti/crediti inclusi) " + FORMATS.money(5_320),
        "Avvisi emessi " + FORMATS.money(0),
        "Saldo positivo " + FORMATS.money(5_320),
        "Pasti residui 9");
  }

  @Test
  void theLinesOfBothFormsAddUpWhateverMovedTheAccount() {
    aFamilyThatPays(580);
    everyKindOfMovement();

    var page = page(FILTERED);

    assertThat(table(page)).containsExactly(
        "Totale consumato dall'inizio del servizio di cui Quota d'iscrizione: "
            + FORMATS.money(2_000) + " di cui Debiti pregressi: " + FORMATS.money(1_500)
            + " di cui Rettifiche e sgravi: " + FORMATS.money(-300) + " "
            + FORMATS.money(3_780),
        "Pagato con avviso pagoPA " + FORMATS.money(3_000),
        "Pagato spontaneamente sul sito " + FORMATS.money(5_000),
        "Saldo parziale (debiti/crediti inclusi) di cui Crediti pregressi: "
            + FORMATS.money(250) + " di cui Rimborsi: " + FORMATS.money(-700) + " "
            + FORMATS.money(BALANCE_OF_EVERY_KIND),
        "Avvisi emessi " + FORMATS.money(0),
        "Saldo positivo " + FORMATS.money(BALANCE_OF_EVERY_KIND),
        "Pasti residui 6");
    var facts = facts(page);
    assertThat(facts.subList(0, 5)).containsExactly(
        "Quota d'iscrizione " + FORMATS.money(2_000),
        "Consumato dall'inizio del servizio " + FORMATS.money(580),
        "Debiti pregressi " + FORMATS.money(1_500),
        "Rettifiche e sgravi " + FORMATS.money(-300),
        "Totale consumato " + FORMATS.money(3_780));
    assertThat(facts.subList(5, 10)).containsExactly(
        "Pagato con avviso " + FORMATS.money(3_000),
        "Ricariche " + FORMATS.money(5_000),
        "Crediti pregressi " + FORMATS.money(250),
        "Rimborsi " + FORMATS.money(-700),
        "Totale pagato " + FORMATS.money(7_550));
    assertThat(facts.get(10)).endsWith(FORMATS.money(BALANCE_OF_EVERY_KIND));
  }

  @Test
  void sevenLinesAddUpWithWhateverFilter() {
    aFamilyThatPays(580);
    everyKindOfMovement();

    for (var query : List.of("", "?anno=tutti", "?anno=2025", "?tipo=avviso", "?tipo=spontaneo",
        "?pagatoDal=2026-09-01&pagatoAl=2026-11-20", "?consumatoDal=2026-11-01")) {
      var lines = table(page("/portafoglio" + query));
      assertThat(lines).as(query).hasSize(7);
      var partial = amounts(lines.get(3));
      assertThat(partial.getLast()).as(query).isEqualTo(
          amounts(lines.get(1)).getLast() + amounts(lines.get(2)).getLast()
              + partial.subList(0, partial.size() - 1).stream().mapToLong(each -> each).sum()
              - amounts(lines.getFirst()).getLast());
    }
  }

  @Test
  void correctionsAndRefundsHaveNoLineWhereThereAreNone() {
    aFamilyThatPays(580);

    assertThat(page("/portafoglio")).doesNotContain("Rettifiche e sgravi", "Rimborsi")
        .contains("ancora nessun movimento", "Paga ora");
  }

  @Test
  void everySectionSaysWhoseItIsWhenItWasReadAndWhenTheAccountLastMoved() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    jdbc.sql("update ledger.account_year set updated_at = '2026-11-18T07:31:00Z'"
        + " where holder_id = ? and movements > 0").param(family.holder().value()).update();

    for (var section : List.of("", "/alunni", "/pagamenti", "/estratto-conto")) {
      assertThat(page("/portafoglio" + section)).as(section).contains(
          "Intestatario: Alberto Molteni, codice fiscale MLTLRT82C15M999C",
          "Aggiorna a situazione attuale", "data-live=\"/portafoglio/stato?intestatario=",
          "Situazione al ", "ultimo movimento registrato il 18/11/2026, 8:31");
      assertThat(page("/portafoglio" + section + "?lang=en")).as(section)
          .contains("last movement recorded on 18/11/2026, 8:31");
    }
    var wallet = page("/portafoglio");
    assertThat(wallet.substring(wallet.indexOf("<div class=\"d-md-none\">")))
        .contains("ultimo movimento registrato il 18/11/2026, 8:31");
  }

  @Test
  void theYearIsChosenByALinkThatSaysWhetherSomethingIsDueOfIt() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(LAST_YEAR), 0);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(1_000, PaymentChannel.NOTICE), 0);
    theBalanceBecomes(-160);

    for (var section : List.of("", "/alunni", "/pagamenti", "/estratto-conto")) {
      var page = page("/portafoglio" + section + "?anno=2025");
      assertThat(texts(page.substring(page.indexOf("</details>")),
          "(?s)<li><a href=[^>]+#anno.*?</a>"))
          .as(section).containsExactly(
              "2026/2027 (importi dovuti: " + FORMATS.money(160) + ")", "2025/2026",
              "Tutti gli anni");
      assertThat(page).contains(
          "<a href=\"/portafoglio" + section + "?anno=2025#anno\" aria-current=\"true\">",
          "<input type=\"hidden\" name=\"anno\" value=\"2025\">")
          .doesNotContain("<details class=\"rf-details\" open>");
    }
  }

  @Test
  void oneYearShowsTheEarlierOnesAsADebtCarriedIn() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(LAST_YEAR), 0);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(1_000, PaymentChannel.NOTICE), 0);
    theBalanceBecomes(-160);

    var current = page("/portafoglio");
    assertThat(current).contains("Anno scolastico 2026/2027");
    assertThat(table(current)).contains(
        "Totale consumato dall'inizio del servizio di cui Debiti pregressi: "
            + FORMATS.money(580) + " " + FORMATS.money(1_160),
        "Saldo parziale (debiti/crediti inclusi) " + FORMATS.money(-160));
    assertThat(table(page("/portafoglio?anno=2025")))
        .contains("Saldo parziale (debiti/crediti inclusi) " + FORMATS.money(-580));
    assertThat(page("/portafoglio?anno=1")).contains("Scegli un anno scolastico dell'elenco");
  }

  @Test
  void aDebtIsCalledADebtAndIsNeverNothing() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    assertThat(table(page("/portafoglio")))
        .contains("Debito (saldo negativo) " + FORMATS.money(-580), "Pasti residui 0");
  }

  @Test
  void noticesToBePaidStandBesideTheBalanceUntilTheyArePaid() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAYABLE), 2);

    await().atMost(SOON).untilAsserted(() -> assertThat(table(page("/portafoglio"))).contains(
        "Saldo parziale (debiti/crediti inclusi) " + FORMATS.money(-580),
        "Avvisi emessi " + FORMATS.money(2_000),
        "Saldo dopo il pagamento degli avvisi " + FORMATS.money(1_420)));
    var later = page("/portafoglio?emessoDal=2026-11-02&emessoAl=2026-11-30");
    assertThat(table(later)).contains("Avvisi emessi nel periodo scelto " + FORMATS.money(0),
        "Debito di tutto il portafoglio " + FORMATS.money(-580));
    assertThat(later).contains("Avvisi emessi: da lunedì 2 novembre 2026");

    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAYABLE), 1);
    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAID), 3);
    await().atMost(SOON).untilAsserted(() -> assertThat(table(page("/portafoglio")))
        .contains("Avvisi emessi " + FORMATS.money(0)));
  }

  @Test
  void noFilterMakesADifferenceABalanceOrADebt() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(LocalDate.of(2026, 10, 5)), 0);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(1_160, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(0);

    for (var filter : List.of("consumatoDal=2026-10-01&consumatoAl=2026-10-31",
        "pagatoDal=2026-10-01&pagatoAl=2026-10-31", "tipo=avviso", "emessoDal=2026-10-01")) {
      assertThat(page("/portafoglio?" + filter)).as(filter)
          .contains("seguono i filtri", "Saldo di tutto il portafoglio")
          .doesNotContain("Saldo positivo", "Debito (", "Debito dopo");
    }
    assertThat(table(page("/portafoglio?tipo=avviso")).getFirst())
        .startsWith("Totale consumato secondo i filtri");
  }

  @Test
  void nothingIsNeitherPositiveNorADebt() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAYABLE, 580), 1);
    await().atMost(SOON).untilAsserted(() -> assertThat(table(page("/portafoglio")))
        .contains("Saldo dopo il pagamento degli avvisi " + FORMATS.money(0)));

    events.send(Topics.RECEIPT, family.paid(580, PaymentChannel.NOTICE), 0);
    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAID, 580), 2);

    await().atMost(SOON).untilAsserted(() -> assertThat(table(page("/portafoglio")))
        .contains("Saldo " + FORMATS.money(0)));
    assertThat(page("/portafoglio")).doesNotContain("Saldo positivo", "Con avviso (");
  }

  @Test
  void anOpenNoticeIsNamedBesideBalanceAndForecastAndOnTheButtonThatPaysIt() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    assertThat(page("/portafoglio")).doesNotContain("Con avviso (", "avviso da pagare di");

    events.send(Topics.NOTICE, notice(PaymentChannel.NOTICE, NoticeStatus.PAYABLE), 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(page("/portafoglio")).contains(
        "Con avviso (1 avviso, " + FORMATS.money(2_000) + ")",
        "c'è già un avviso da pagare",
        "C'è 1 avviso da pagare di " + FORMATS.money(2_000)
            + ": il saldo ancora non lo conta.",
        "Prima di ricaricare: C'è 1 avviso da pagare")
        .doesNotContain("puoi ricaricare quando vuoi"));
  }

  @Test
  void theSumOfSeveralNoticesIsNotTakenForTheAmountOfEach() {
    aFamilyThatPays(580);
    for (int n = 1; n <= 2; n++) {
      events.send(Topics.NOTICE, new NoticeState("301" + n + family.holder().value().hashCode(),
          "iuv", family.holder(), PaymentChannel.NOTICE, NoticeStatus.PAYABLE, 2_000, "Mensa",
          LocalDate.of(2026, 12, 31), null, Instant.parse("2026-11-01T09:00:00Z")), 1);
      events.send(Topics.NOTICE, new NoticeState("302" + n + family.holder().value().hashCode(),
          "iuv", family.holder(), PaymentChannel.SPONTANEOUS, NoticeStatus.PAYABLE, 1_500, "Mensa",
          LocalDate.of(2026, 12, 31), clock.instant(), Instant.parse("2026-11-01T09:00:00Z")), 1);
    }

    await().atMost(SOON).untilAsserted(() -> assertThat(page("/portafoglio")).contains(
        "Ci sono 2 avvisi da pagare, " + FORMATS.money(4_000)
            + " in tutto: il saldo ancora non li conta.",
        "Ci sono 2 pagamenti in verifica, " + FORMATS.money(3_000)
            + " in tutto: il saldo ancora non li conta."));
    assertThat(page("/portafoglio?lang=en"))
        .contains("There are 2 notices to pay, €40.00 in all: not yet counted");
  }

  @Test
  void aPaymentBeingConfirmedIsNamedAsNotYetCountedAndNoMoreAskedFor() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    events.send(Topics.NOTICE, noticeCheckedSince(clock.instant()), 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(page("/portafoglio")).contains(
        "C'è 1 pagamento in verifica di " + FORMATS.money(2_000)
            + ": il saldo ancora non lo conta.",
        "Il saldo è sotto zero, senza il pagamento in verifica.")
        .doesNotContain("Con avviso (", "avviso da pagare di", "puoi ricaricare quando vuoi"));
  }

  @Test
  void aNoticeWhosePaymentWasNotConfirmedInHalfAnHourIsAskedForAgain() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    events.send(Topics.NOTICE,
        noticeCheckedSince(clock.instant().minus(Duration.ofMinutes(30))), 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(page("/portafoglio")).contains(
        "Con avviso (1 avviso, " + FORMATS.money(2_000) + ")",
        "C'è 1 avviso da pagare di " + FORMATS.money(2_000))
        .doesNotContain("in verifica"));
  }

  private NoticeState noticeCheckedSince(Instant moment) {
    return new NoticeState("3012" + family.holder().value().hashCode(), "iuv", family.holder(),
        PaymentChannel.NOTICE, NoticeStatus.PAYABLE, 2_000, "Mensa", LocalDate.of(2026, 12, 31),
        moment, Instant.parse("2026-11-01T09:00:00Z"));
  }

  @Test
  void oneMealIsNotCalledMeals() {
    aFamilyThatPays(580);
    events.send(Topics.RECEIPT, family.paid(600, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(600);

    assertThat(page("/portafoglio")).contains("1 pasto (" + FORMATS.money(580))
        .doesNotContain("1 pasti");
  }

  @Test
  void aTopUpNotYetPaidIsNoIssuedNotice() {
    aFamilyThatPays(580);
    events.send(Topics.NOTICE, notice(PaymentChannel.SPONTANEOUS, NoticeStatus.PAYABLE), 1);
    await().atMost(SOON).until(() -> jdbc.sql("select count(*) from notice where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single() == 1);

    assertThat(table(page("/portafoglio"))).contains("Avvisi emessi " + FORMATS.money(0));
  }

  @Test
  void datesNarrowWhatWasConsumedAndPaidAndTheWholeBalanceStaysInSight() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    events.send(Topics.RECEIPT, family.paid(5_000, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(3_840);

    var one = page("/portafoglio?consumatoDal=2026-11-17&consumatoAl=17/11/2026");
    assertThat(table(one)).contains(
        "Totale consumato nel periodo scelto " + FORMATS.money(580),
        "Pagato meno consumato, secondo i filtri " + FORMATS.money(4_420),
        "Saldo di tutto il portafoglio " + FORMATS.money(3_840));
    assertThat(facts(one)).contains(
        "Totale consumato nel periodo scelto " + FORMATS.money(580),
        "Pagato meno consumato, secondo i filtri " + FORMATS.money(4_420),
        "Saldo di tutto il portafoglio " + FORMATS.money(3_840));
    assertThat(one).contains("il saldo di tutto il portafoglio è " + FORMATS.money(3_840))
        .contains("Consumato: da martedì 17 novembre 2026 a martedì 17 novembre 2026")
        .contains("<details class=\"rf-details\" open>");
    assertThat(table(page("/portafoglio?pagatoAl=2026-11-01"))).contains(
        "Pagato spontaneamente nel periodo scelto " + FORMATS.money(0),
        "Pagato meno consumato, secondo i filtri " + FORMATS.money(-1_160));
    assertThat(page("/portafoglio?anno=tutti&pagatoAl=2026-11-01&tipo=avviso"))
        .contains("Pagato: fino a domenica 1 novembre 2026", "Solo pagamenti con avviso",
            "Togli i filtri");
    assertThat(table(page("/portafoglio?tipo=avviso")))
        .contains("Pagato spontaneamente sul sito " + FORMATS.money(0));
    assertThat(table(page("/portafoglio?tipo=spontaneo")))
        .contains("Pagato spontaneamente sul sito " + FORMATS.money(5_000));
  }

  @Test
  void wrongDatesAreExplainedAndStayAsTheyWereTyped() {
    aFamilyThatPays(580);

    assertThat(page("/portafoglio?consumatoDal=31/02/2026&pagatoAl=2026-11-20"))
        .contains("<title>Errore:", "Consumato dal: «31/02/2026» non è una data",
            "value=\"31/02/2026\"", "value=\"2026-11-20\"");
    assertThat(page("/portafoglio?pagatoDal=2026-11-20&pagatoAl=2026-11-02"))
        .contains("Pagato al: questa data viene prima di «Pagato dal»");
    assertThat(page("/portafoglio?consumatoDal=2024-01-01&anno=2026"))
        .contains("fuori dall'anno scolastico 2026/2027");
    assertThat(page("/portafoglio?consumatoDal=9999-12-31&anno=tutti")).contains("non è una data");
    assertThat(page("/portafoglio/estratto-conto?dal=x")).contains("«x» non è una data");
    assertThat(page("/portafoglio/pagamenti?al=x")).contains("«x» non è una data");
    assertThat(page("/portafoglio/alunni?al=x")).contains("«x» non è una data");
    http.get().uri("/portafoglio/estratto-conto.csv?dal=x").headers(alberto()::signIn).exchange()
        .expectStatus().isEqualTo(303)
        .expectHeader().location("/portafoglio/estratto-conto?dal=x");
  }

  @Test
  void theStatementCarriesTheBalanceFromPageToPage() {
    aFamilyThatPays(100);
    for (int day = 0; day < 30; day++) {
      events.send(Topics.MEAL, family.eats(LocalDate.of(2026, 10, 1).plusDays(day)), 0);
    }
    events.send(Topics.MEAL, family.eats(LAST_YEAR), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(LocalDate.of(2026, 10, 30), 2), 0);
    theBalanceBecomes(-3_000);

    var first = rows(page("/portafoglio/estratto-conto"));
    assertThat(first).hasSize(25);
    assertThat(first.getFirst())
        .startsWith("30/10/2026 Storno del pasto di Emma " + FORMATS.money(100) + " "
            + FORMATS.money(-3_000));
    var second = rows(page("/portafoglio/estratto-conto?pagina=2"));
    assertThat(second).hasSize(6);
    assertThat(second.getLast()).startsWith("01/10/2026 Pasto di Emma " + FORMATS.money(-100)
        + " " + FORMATS.money(-200));
    assertThat(page("/portafoglio/estratto-conto")).contains(
        "dal 01/09/2026 al 31/08/2027", FORMATS.money(-100), "pagina=2");

    var days = page("/portafoglio/estratto-conto?dal=2026-10-02&al=2026-10-03");
    assertThat(rows(days)).hasSize(2);
    assertThat(facts(days)).containsExactly("Periodo dal 02/10/2026 al 03/10/2026",
        "Saldo iniziale " + FORMATS.money(-200), "Saldo finale " + FORMATS.money(-400));
    assertThat(facts(page("/portafoglio/estratto-conto?anno=tutti"))).containsExactly(
        "Periodo dall'inizio del servizio", "Saldo iniziale " + FORMATS.money(0),
        "Saldo finale " + FORMATS.money(-3_000));
  }

  @Test
  void theStatementIsATaggedPdfWithTextTitleLanguageAndItsOwnFont() throws IOException {
    aFamilyThatPays(580);
    everyKindOfMovement();

    try (PDDocument pdf = Loader.loadPDF(file("/portafoglio/estratto-conto.pdf?anno=tutti"))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Estratto conto", "Intestatario: Alberto Molteni",
          "Pasto di Emma", FORMATS.money(-580), "Saldo finale",
          "3012 0260 0000 0042 44");
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("it");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Estratto conto – Alberto Molteni");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid");
      assertThat(structure(pdf)).contains("Table", "TH", "TD", "H1");
      for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
        assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
        assertThat(pdf.getPage(0).getResources().getFont(font).getName()).contains("Titillium");
      }
    }
  }

  @Test
  void theStatementIsASheetThatASpreadsheetReadsAsItIs() throws IOException {
    aFamilyThatPays(580);
    everyKindOfMovement();

    var sheet = new String(
        file("/portafoglio/estratto-conto.csv?anno=tutti"), StandardCharsets.UTF_8);

    assertThat(sheet).startsWith("\uFEFFData;Descrizione;");
    var records = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader()
        .setSkipHeaderRecord(true).get().parse(new StringReader(sheet.substring(1)))
        .getRecords();
    assertThat(records).hasSize(8);
    assertThat(records.getLast().get("Saldo"))
        .isEqualTo(Formats.typed(BALANCE_OF_EVERY_KIND));
    assertThat(records).anySatisfy(meal -> {
      assertThat(meal.get("Data")).isEqualTo("2026-11-16");
      assertThat(meal.get("Importo")).isEqualTo("-5,80");
      assertThat(meal.get("Servizio")).isEqualTo("Mensa scolastica");
      assertThat(meal.get("Tariffa")).isEqualTo("'=Residente");
    });
  }

  @Test
  void aPageThatIsNoNumberIsTheFirstAndOneBeyondTheEndTheLast() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(5_000, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(4_420);

    for (var page : List.of("abc", "-1", "", "99", "99999999999")) {
      assertThat(rows(page("/portafoglio/estratto-conto?pagina=" + page))).hasSize(2);
      assertThat(rows(page("/portafoglio/pagamenti?pagina=" + page))).hasSize(1);
    }
  }

  @Test
  void aMovementOfAnEarlierYearLeadsBackToTheStatementOfThatYear() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(LAST_YEAR), 0);
    theBalanceBecomes(-580);

    assertThat(page("/portafoglio/movimenti/" + movement("MEAL")))
        .contains("href=\"/portafoglio/estratto-conto?anno=2025\"");
  }

  @Test
  void aPupilWithoutAPriceIsShownAsOne() {
    events.send(Topics.FAMILY, family.state(), 1);
    theFamilyIsKnown();

    assertThat(rows(page("/portafoglio/alunni")).getFirst()).contains("Emma", "Nessuna tariffa");
    assertThat(page("/portafoglio")).contains("Emma: senza tariffa", "Nessuna tariffa ancora",
        "Ancora nessun movimento");
    assertThat(page("/portafoglio/pagamenti")).contains("Ancora nessun pagamento");
    assertThat(page("/portafoglio/estratto-conto"))
        .contains("Ancora nessun movimento").doesNotContain("estratto-conto.pdf");
    assertThat(page(meals())).contains("Nessun pasto in questo mese");
  }

  @Test
  void everyMealOfAMonthTellsWhatBecameOfIt() {
    var stranger = AFamily.withOnePupil();
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.MEAL, family.cancelsLate(MONDAY.plusDays(1), 1), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusDays(2)), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY.plusDays(2), 2), 0);
    events.send(Topics.MEAL, family.eats(LocalDate.of(2026, 4, 20)), 0);
    events.send(Topics.MEAL, family.eats(LocalDate.of(2026, 10, 5)), 0);
    theBalanceBecomes(-1_740);
    await().atMost(SOON).until(() -> waiting() == 1);

    var november = page(meals());
    assertThat(november).contains("novembre 2026", "Consumato", "assenza fuori termine",
        "Stornato", "Servizio sospeso in quel giorno", "Come è cambiato", FORMATS.money(1_160),
        "mese=2026-10").doesNotContain("mese=2026-12");
    assertThat(page(meals() + "?mese=2026-04"))
        .contains("In attesa di tariffa", "lunedì 20 aprile");
    assertThat(page(meals() + "?mese=boh")).contains("novembre 2026");
    status("/portafoglio/alunni/" + stranger.pupil() + "/pasti", 404);
  }

  @Test
  void aChangeOfTariffIsExplainedWithBothActs() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    events.send(Topics.TARIFF, new PupilTariffState(family.pupil(), DemandService.CANTEEN,
        List.of(version(2, 460, null, "Delibera G.C. 99/2026")),
        List.of(version(1, 580, LocalDate.of(2026, 11, 22), "Delibera G.C. 41/2026"))), 9);
    theBalanceBecomes(-460);

    assertThat(page("/portafoglio/movimenti/" + movement("TARIFF_DIFFERENCE")))
        .contains("Tariffa precedente", "Delibera G.C. 41/2026", FORMATS.money(580),
            "Nuova tariffa", "Delibera G.C. 99/2026", FORMATS.money(460),
            "La storia di questo pasto");
    assertThat(page(meals())).contains("Differenza di tariffa", FORMATS.money(460));
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    theBalanceBecomes(0);
    assertThat(page("/portafoglio/movimenti/" + movement("DIFFERENCE_REVERSAL")))
        .contains("Storna il movimento", "Servizio sospeso in quel giorno");
  }

  @Test
  void everyKindOfMovementExplainsItself() {
    aFamilyThatPays(580);
    everyKindOfMovement();

    assertThat(page("/portafoglio/movimenti/" + movement("ADJUSTMENT")))
        .contains("Pasto contato due volte").contains("Ufficio");
    assertThat(page("/portafoglio/movimenti/" + movement("REFUND")))
        .contains("Mandato di pagamento 2026/77", "Fine del ciclo");
    assertThat(page("/portafoglio/movimenti/" + movement("CARRIED_DEBT")))
        .contains("Determina 7/2026");
    assertThat(page("/portafoglio/movimenti/" + movement("ENROLMENT_FEE")))
        .contains("Quota annuale del servizio", "Delibera 8/2026");
  }

  @Test
  void paymentsAndRefundsAreListedWithTheirNoticeAndFiltered() {
    aFamilyThatPays(580);
    everyKindOfMovement();

    var all = page("/portafoglio/pagamenti");
    assertThat(rows(all)).hasSize(3)
        .anyMatch(row -> row.startsWith("23/11/2026 Avviso pagoPA 3012 0260 0000 0042 44 "
            + FORMATS.money(3_000)))
        .anyMatch(row -> row.contains("Rimborso 2026/77 " + FORMATS.money(-700)));
    assertThat(all).contains(FORMATS.money(7_300));
    assertThat(rows(page("/portafoglio/pagamenti?tipo=rimborso"))).hasSize(1);
    assertThat(page("/portafoglio/pagamenti?tipo=rimborso&al=2026-10-01"))
        .contains("Nessun pagamento con questi filtri");
  }

  @Test
  void whoHasTwoAccountsChoosesAndStaysWithTheChoice() {
    var other = AFamily.withOnePupil();
    aFamilyThatPays(580);
    events.send(Topics.FAMILY, other.state(), 1);
    await().atMost(SOON).until(() -> jdbc.sql(
        "select count(*) from ledger.account_year where holder_id = ?")
        .param(other.holder().value()).query(Long.class).single() == 1);
    var both = TestCallers.citizen(family.holder().value(), other.holder().value());

    for (var path : List.of("", "/alunni", "/pagamenti", "/estratto-conto")) {
      var page = page(both, "/portafoglio" + path + "?intestatario=" + other.holder(), 200);
      assertThat(page).contains("Per conto di",
          "/portafoglio" + path + "?intestatario=" + family.holder(),
          "name=\"intestatario\" value=\"" + other.holder());
    }
  }

  @Test
  void nothingOfAnotherFamilyCanBeSeen() {
    aFamilyThatPays(580);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    var stranger = AFamily.withOnePupil();
    events.send(Topics.FAMILY, stranger.state(), 1);
    var other = TestCallers.citizen(stranger.holder().value());
    await().atMost(SOON).untilAsserted(() ->
        assertThat(page(other, "/portafoglio", 200)).contains("Riepilogo"));

    for (var path : List.of("", "/alunni", "/pagamenti", "/estratto-conto",
        "/estratto-conto.pdf", "/estratto-conto.csv",
        "/alunni/" + family.pupil() + "/pasti")) {
      page(other, "/portafoglio" + path + "?intestatario=" + family.holder(), 404);
    }
    page(other, meals(), 404);
    page(other, "/portafoglio/movimenti/" + movement("MEAL"), 404);
  }

  @Test
  void everySectionSpeaksEnglishToo() {
    aFamilyThatPays(580);
    everyKindOfMovement();

    assertThat(page("/portafoglio?lang=en&consumatoDal=x"))
        .contains("Partial balance", "is not a date");
    assertThat(page("/portafoglio/alunni?lang=en")).contains("Meals consumed to date");
    assertThat(page("/portafoglio/pagamenti?lang=en")).contains("Payment history");
    assertThat(page("/portafoglio/estratto-conto?lang=en")).contains("Opening balance");
    assertThat(page(meals() + "?lang=en")).contains("Each serving day");
    assertThat(page("/portafoglio/movimenti/" + movement("MEAL") + "?lang=en"))
        .contains("Technical data");
  }

  private static final long BALANCE_OF_EVERY_KIND = 7_550 - 3_780;

  private void everyKindOfMovement() {
    var office = UUID.randomUUID();
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.FEE, new EnrolmentFeeCharged(UUID.randomUUID().toString(), family.pupil(),
        family.holder(), DemandService.CANTEEN, new SchoolYear(2026),
        LocalDate.of(2026, 9, 1), 2_000, "Delibera 8/2026"), 0);
    events.send(Topics.RECEIPT, family.paid(3_000, PaymentChannel.NOTICE), 0);
    events.send(Topics.RECEIPT, family.paid(5_000, PaymentChannel.SPONTANEOUS), 0);
    events.send(Topics.RECEIPT, new RefundPaid(UUID.randomUUID().toString(), family.holder(), 700,
        List.of(new Line(family.pupil(), DemandService.CANTEEN, 700)), "2026/77",
        "Fine del ciclo", MONDAY), 0);
    List<EntryEvent> entries = List.of(
        carried(-1_500, office), carried(250, office),
        new AdjustmentMade(UUID.randomUUID().toString(), family.holder(), null, null, MONDAY, 300,
            "Pasto contato due volte", office, Instant.EPOCH));
    transaction.executeWithoutResult(status -> {
      ledger.postEntries(entries);
      entries.forEach(entry -> outbox.append(Announcement.fact(Topics.ENTRY, entry, null)));
    });
    theBalanceBecomes(BALANCE_OF_EVERY_KIND);
  }

  private OpeningBalanceCarried carried(long cents, UUID office) {
    return new OpeningBalanceCarried(UUID.randomUUID().toString(), family.holder(),
        LocalDate.of(2026, 9, 1), cents, "Determina 7/2026", office, Instant.EPOCH);
  }

  /** At a tariff whose name a spreadsheet would take for a formula. */
  private void aFamilyThatPays(long unitCents) {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, new PupilTariffState(family.pupil(), DemandService.CANTEEN,
        List.of(new TariffVersion(1, "RESIDENTE", "=Residente", LocalDate.of(2026, 5, 1), null,
            unitCents, null, "Delibera G.C. 41/2026", List.of("Tariffa RESIDENTE"))),
        List.of()), 1);
    theFamilyIsKnown();
    await().atMost(SOON).until(() -> jdbc.sql(
        "select count(*) from priced_span where pupil_id = ?").param(family.pupil().value())
        .query(Long.class).single() == 1);
  }

  private void theFamilyIsKnown() {
    await().atMost(SOON).until(() -> jdbc.sql(
        "select count(*) from ledger.account_year join holder using (holder_id)"
            + " where holder_id = ?").param(family.holder().value())
        .query(Long.class).single() >= 1);
  }

  private static TariffVersion version(int number, long cents, LocalDate to, String act) {
    return new TariffVersion(number, "RESIDENTE", "Residente", LocalDate.of(2026, 5, 1), to, cents,
        null, act, List.of("Tariffa RESIDENTE"));
  }

  private NoticeState notice(PaymentChannel channel, NoticeStatus status) {
    return notice(channel, status, 2_000);
  }

  private NoticeState notice(PaymentChannel channel, NoticeStatus status, long cents) {
    return new NoticeState("3012" + family.holder().value().hashCode(), "iuv", family.holder(),
        channel, status, cents, "Mensa", LocalDate.of(2026, 12, 31), null,
        Instant.parse("2026-11-01T09:00:00Z"));
  }

  private String meals() {
    return "/portafoglio/alunni/" + family.pupil() + "/pasti";
  }

  private long waiting() {
    return jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single();
  }

  private void theBalanceBecomes(long cents) {
    await().atMost(SOON).untilAsserted(() -> assertThat(
        jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
            .param(family.holder().value()).query(Long.class).optional()).hasValue(cents));
  }

  private long movement(String kind) {
    return jdbc.sql("select id from ledger.movement where holder_id = ? and kind = ?")
        .params(family.holder().value(), kind).query(Long.class).single();
  }

  /** The lines of the summary's table: label, notes and value. */
  private static List<String> table(String page) {
    return rows(page.substring(0, page.indexOf("<div class=\"d-md-none\">")));
  }

  private static List<String> rows(String page) {
    return texts(page, "(?s)<tr>\\s*<th scope=\"row\".*?</tr>");
  }

  private static List<String> facts(String page) {
    return texts(page, "(?s)<dt>.*?</dd>");
  }

  private static List<String> texts(String page, String pattern) {
    var texts = new ArrayList<String>();
    var found = Pattern.compile(pattern).matcher(page);
    while (found.find()) {
      texts.add(found.group().replaceAll("<[^>]+>", " ").replaceAll("[ \\n]+", " ").strip());
    }
    return texts;
  }

  /** The amounts of a line in cents: those of its notes, then its own. */
  private static List<Long> amounts(String line) {
    return Pattern.compile("(\u2212?)([\\d.]+),(\\d\\d)\u00a0€").matcher(line).results()
        .map(amount -> Long.parseLong(
            (amount.group(1).isEmpty() ? "" : "-")
                + amount.group(2).replace(".", "") + amount.group(3)))
        .toList();
  }

  private static String structure(PDDocument pdf) throws IOException {
    var types = new StringBuilder();
    for (var key : pdf.getDocument().getXrefTable().keySet()) {
      if (pdf.getDocument().getObjectFromPool(key).getObject()
          instanceof org.apache.pdfbox.cos.COSDictionary dictionary
          && dictionary.getCOSName(COSName.S) != null) {
        types.append(dictionary.getCOSName(COSName.S).getName()).append(' ');
      }
    }
    return types.toString();
  }

  private byte[] file(String path) {
    return http.get().uri(path).headers(alberto()::signIn)
        .exchange()
        .expectStatus().isOk()
        .expectHeader().valueMatches("Content-Disposition", "attachment; filename=.*")
        .expectBody(byte[].class).returnResult().getResponseBody();
  }

  /** Made when it is needed: the service must have started to know whom its tokens are for. */
  private TestCaller alberto() {
    return TestCallers.citizen(family.holder().value(), family.pupil().value());
  }

  private void status(String path, int status) {
    page(alberto(), path, status);
  }

  private String page(String path) {
    return page(alberto(), path, 200);
  }

  private String page(TestCaller caller, String path, int status) {
    return http.get().uri(path).headers(caller::signIn).accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus().isEqualTo(status)
        .expectBody(String.class).returnResult().getResponseBody();
  }
}
