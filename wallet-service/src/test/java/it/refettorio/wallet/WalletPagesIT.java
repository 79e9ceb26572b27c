package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithInfrastructure
class WalletPagesIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Formats FORMATS = new Formats(Locale.ITALIAN);

  @Autowired RestTestClient http;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();
  private final TestCaller alberto =
      TestCallers.citizen(family.holder().value(), family.pupil().value());

  @Test
  void theWalletShowsConsumedPaidBalanceMealsLeftAndMovements() {
    aMealOf580AndATopUpOf5900();

    var page = page(alberto, "/portafoglio", 200);

    assertThat(page)
        .contains("Intestatario: Alberto Molteni")
        .contains(FORMATS.money(5_320))
        .contains(FORMATS.money(580))
        .contains(FORMATS.money(5_900))
        .contains("9 pasti", "Ultimi movimenti", "/portafoglio/estratto-conto")
        .contains("Pasto di Emma")
        .contains("Ricarica");
  }

  @Test
  void aMovementExplainsItself() {
    aMealOf580AndATopUpOf5900();
    long meal = movement("MEAL");

    assertThat(page(alberto, "/portafoglio/movimenti/" + meal, 200))
        .contains("lunedì 16 novembre 2026")
        .contains("Residente")
        .contains("Delibera G.C. 41/2026")
        .contains("Prenotazione automatica")
        .containsOnlyOnce("Delibera G.C. 41/2026").containsOnlyOnce("Residente")
        .doesNotContain("Tariffa RESIDENTE");
    assertThat(page(alberto, "/portafoglio/movimenti/" + movement("TOP_UP"), 200))
        .contains("3012 0260 0000 0042 44", "Ricevuta pagoPA", "Vai ad avvisi e ricevute", "Emma",
            "href=\"/pagamenti\"", "href=\"/portafoglio/estratto-conto\"");
  }

  @Test
  void aReversedMealLeadsToItsReversalAndBack() {
    aMealOf580AndATopUpOf5900();
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    theBalanceBecomes(5_900);

    assertThat(page(alberto, "/portafoglio/movimenti/" + movement("MEAL"), 200))
        .contains("/portafoglio/movimenti/" + movement("MEAL_REVERSAL"));
    assertThat(page(alberto, "/portafoglio/movimenti/" + movement("MEAL_REVERSAL"), 200))
        .contains("/portafoglio/movimenti/" + movement("MEAL"));
  }

  @Test
  void anotherFamilysWalletAndMovementsAreAsGoodAsNone() {
    aMealOf580AndATopUpOf5900();
    var stranger = AFamily.withOnePupil();
    events.send(Topics.FAMILY, stranger.state(), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> balance(stranger) != null);
    var other = TestCallers.citizen(stranger.holder().value(), stranger.pupil().value());

    page(other, "/portafoglio?intestatario=" + family.holder(), 404);
    page(other, "/portafoglio/movimenti/" + movement("MEAL"), 404);
    assertThat(page(other, "/portafoglio", 200)).doesNotContain(FORMATS.money(5_320));
  }

  @Test
  void somebodyWithoutAnAccountIsToldHowOneComesAbout() {
    assertThat(page(TestCallers.citizen(UUID.randomUUID()), "/portafoglio", 200))
        .contains("Non risulta ancora un portafoglio");
  }

  @Test
  void debtIsShownAsDebtInCalmWords() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    assertThat(page(alberto, "/portafoglio", 200))
        .contains(FORMATS.money(-580)).contains("sotto zero").contains("Nessun pasto coperto");
  }

  @Test
  void aPaymentBeingConfirmedStandsBesideTheBalanceUntilItIsPaidOrOver() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.NOTICE, notice(NoticeStatus.PAYABLE, clock.instant()), 2);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(page(alberto, "/portafoglio", 200)).contains("in verifica"));

    events.send(Topics.NOTICE, notice(NoticeStatus.PAYABLE, null), 1);
    events.send(Topics.NOTICE, notice(NoticeStatus.EXPIRED, clock.instant()), 3);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(page(alberto, "/portafoglio", 200)).doesNotContain("in verifica"));
  }

  @Test
  void theWalletSpeaksEnglishToo() {
    aMealOf580AndATopUpOf5900();

    assertThat(page(alberto, "/portafoglio?lang=en", 200)).contains("Meals left");
  }

  @Test
  void theAccountingOfficeSeesAccountsAndTheSchoolOfficeDoesNot() {
    aMealOf580AndATopUpOf5900();
    var bice = TestCallers.operator("OPERATORE_RAGIONERIA");

    assertThat(page(bice, "/ufficio/portafogli?cerca=Alberto Molt", 200))
        .contains("Molteni Alberto");
    assertThat(page(bice, "/ufficio/portafogli/" + family.holder(), 200))
        .contains("Pasto di Emma");
    assertThat(page(
        bice, "/ufficio/portafogli/" + family.holder() + "/movimenti/" + movement("MEAL"), 200))
        .contains("Portafogli</a>", "Alberto Molteni</a>", "Torna alla storia del conto")
        .doesNotContain("Torna ai movimenti");
    assertThat(page(
        bice, "/ufficio/portafogli/" + family.holder() + "/movimenti/" + movement("TOP_UP"), 200))
        .contains("/ufficio/pagamenti");
    page(bice, "/ufficio/portafogli/" + UUID.randomUUID(), 404);
    page(TestCallers.operator("OPERATORE_SCUOLA"), "/ufficio/portafogli", 403);
    page(alberto, "/ufficio/portafogli", 403);
  }

  @Test
  void mealsWithoutATariffAreListedForTheOffice() {
    events.send(Topics.MEAL, family.eats(MONDAY), 0);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(page(TestCallers.operator("AMMINISTRATORE"), "/ufficio/portafogli", 200))
            .containsPattern("aspetta(no)? una tariffa"));
  }

  @Test
  void aParkedRecordIsListedAndRetriedFromTheDashboard() {
    var key = "key-" + UUID.randomUUID();
    events.sendRaw(Topics.MEAL.name(), key, "?".getBytes(StandardCharsets.UTF_8), Map.of());
    var bice = TestCallers.operator("OPERATORE_RAGIONERIA");
    await().atMost(Duration.ofSeconds(20)).until(() -> parked(key) != null);

    assertThat(page(bice, "/ufficio/portafogli/eventi-fermi", 200)).contains("Riprova");
    http.post().uri("/ufficio/portafogli/eventi-fermi/" + parked(key) + "/riprova")
        .headers(bice::signIn)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("_csrf=" + bice.csrf())
        .exchange().expectStatus().is3xxRedirection();

    assertThat(jdbc.sql("select attempts from parked_record where key = ?").param(key)
        .query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void nobodyComesInWithoutAToken() {
    http.get().uri("/portafoglio").exchange().expectStatus().isUnauthorized();
    http.get().uri("/portafoglio").header("X-User", family.holder().toString())
        .exchange().expectStatus().isUnauthorized();
  }

  private NoticeState notice(NoticeStatus status, Instant checkingSince) {
    return new NoticeState("3012" + family.holder().value().hashCode(), "iuv", family.holder(),
        PaymentChannel.SPONTANEOUS, status, 5_800, "Ricarica", MONDAY, checkingSince, null);
  }

  private void aMealOf580AndATopUpOf5900() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.RECEIPT, family.paid(5_900, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(5_320);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from holder where holder_id = ?").param(family.holder().value())
        .query(Long.class).single() == 1);
  }

  private void theBalanceBecomes(long cents) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(balance(family)).isEqualTo(cents));
  }

  private Long balance(AFamily whose) {
    return jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
        .param(whose.holder().value()).query(Long.class).optional().orElse(null);
  }

  private long movement(String kind) {
    return jdbc.sql("select id from ledger.movement where holder_id = ? and kind = ?")
        .params(family.holder().value(), kind).query(Long.class).single();
  }

  private Long parked(String key) {
    return jdbc.sql("select id from parked_record where key = ?").param(key)
        .query(Long.class).optional().orElse(null);
  }

  private String page(TestCaller caller, String path, int status) {
    return http.get().uri(path).headers(caller::signIn).accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus().isEqualTo(status)
        .expectBody(String.class).returnResult().getResponseBody();
  }
}
