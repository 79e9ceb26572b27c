package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a wallet page that is left open shows of the days to come, and how it stays right. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithInfrastructure
class OpenWalletIT {

  private static final Formats FORMATS = new Formats(Locale.ITALIAN);

  @Autowired RestTestClient http;
  @Autowired TestEvents events;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();
  private TestCaller alberto;
  private LocalDate today;

  @BeforeEach
  void aFamilyWithAnAccount() {
    today = LocalDate.now(clock);
    alberto = TestCallers.citizen(family.holder().value(), family.pupil().value());
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    eventually(() -> assertThat(page()).contains("Alberto Molteni"));
  }

  @Test
  void theForecastSaysUntilWhichDayTheBalanceLasts() {
    plans(1, 1, 2, 3);
    events.send(Topics.RECEIPT, family.paid(1_200, PaymentChannel.SPONTANEOUS), 0);

    eventually(() -> assertThat(page())
        .contains("Il saldo copre i pasti fino a " + FORMATS.day(today.plusDays(2)))
        .contains(FORMATS.day(today.plusDays(3)) + "): " + FORMATS.money(540))
        .contains("/pagamenti/ricarica?intestatario=" + family.holder()
            + "&amp;importo=5,40"));
  }

  @Test
  void theForecastHasWordsForEachCase() {
    assertThat(page()).contains("non ci sono pasti previsti");

    plans(1, 1, 2);
    eventually(() -> assertThat(page()).contains("non basta per il prossimo giorno"));

    events.send(Topics.RECEIPT, family.paid(1_160, PaymentChannel.SPONTANEOUS), 0);
    eventually(() -> assertThat(page()).contains("copre tutti i pasti previsti"));

    events.send(Topics.MEAL, family.eats(today.minusDays(1)), 0);
    events.send(Topics.MEAL, family.eats(today.minusDays(2)), 0);
    events.send(Topics.MEAL, family.eats(today.minusDays(3)), 0);
    eventually(() -> assertThat(page()).contains("sotto zero e non copre i prossimi pasti"));
  }

  @Test
  void theVersionStaysWhileTheAccountStaysAndChangesWithEachMovement() {
    var before = version();
    assertThat(version()).isEqualTo(before);

    events.send(Topics.RECEIPT, family.paid(1_200, PaymentChannel.SPONTANEOUS), 0);

    eventually(() -> assertThat(version()).isNotEqualTo(before));
  }

  @Test
  void theVersionChangesWhenAPaymentBeginsAndEndsBeingConfirmed() {
    var before = version();
    events.send(Topics.NOTICE, notice(clock.instant()), 1);
    eventually(() -> assertThat(version()).isNotEqualTo(before));

    events.send(Topics.NOTICE, notice(null), 2);

    eventually(() -> assertThat(version()).isEqualTo(before));
  }

  @Test
  void theVersionChangesWhenNoConfirmationIsAwaitedAnyMore() {
    var before = version();
    events.send(Topics.NOTICE, notice(clock.instant()), 1);
    eventually(() -> assertThat(version()).isNotEqualTo(before));

    events.send(Topics.NOTICE, notice(clock.instant().minus(Duration.ofMinutes(30))), 2);

    eventually(() -> assertThat(version()).isEqualTo(before));
  }

  @Test
  void whatHappensToAnotherFamilyLeavesTheVersion() {
    var before = version();
    var other = AFamily.withOnePupil();
    events.send(Topics.FAMILY, other.state(), 1);
    events.send(Topics.RECEIPT, other.paid(1_200, PaymentChannel.SPONTANEOUS), 0);
    var stranger = TestCallers.citizen(other.holder().value());
    eventually(() -> state(stranger, other.holder().value(), null).expectStatus().isOk());

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void whoKnowsTheVersionIsToldThatNothingChanged() {
    state(alberto, family.holder().value(), "\"" + version() + "\"")
        .expectStatus().isNotModified()
        .expectBody().isEmpty();
    state(alberto, family.holder().value(), "\"old\"").expectStatus().isOk();
  }

  @Test
  void theVersionIsKeptByNobody() {
    state(alberto, family.holder().value(), null)
        .expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store, private")
        .expectHeader().valueEquals(HttpHeaders.ETAG, "\"" + version() + "\"");
  }

  @Test
  void thePageNamesTheVersionItWasMadeFrom() {
    assertThat(page())
        .contains("data-live=\"/portafoglio/stato?intestatario=" + family.holder() + "\"")
        .contains("data-live-version=\"" + version() + "\"");
  }

  @Test
  void anotherFamilysVersionIsAsGoodAsNone() {
    state(TestCallers.citizen(UUID.randomUUID()), family.holder().value(), null)
        .expectStatus().isNotFound();
    var nobody = UUID.randomUUID();
    state(TestCallers.citizen(nobody), nobody, null).expectStatus().isNotFound();
  }

  private void plans(long sequence, int... fromToday) {
    events.send(Topics.PLAN, new PlanState(family.pupil(), family.holder(),
        DemandService.CANTEEN, "Dante Alighieri", "5A", LocalTime.of(9, 15),
        Arrays.stream(fromToday).mapToObj(today::plusDays).toList(), List.of()),
        sequence);
  }

  private NoticeState notice(Instant checkingSince) {
    return new NoticeState("3013" + family.holder().value().hashCode(), "iuv", family.holder(),
        PaymentChannel.SPONTANEOUS, NoticeStatus.PAYABLE, 5_800, "Ricarica", today,
        checkingSince, null);
  }

  private String version() {
    return state(alberto, family.holder().value(), null)
        .expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
  }

  private RestTestClient.ResponseSpec state(TestCaller caller, UUID holder, String known) {
    return http.get().uri("/portafoglio/stato?intestatario=" + holder)
        .headers(caller::signIn)
        .accept(MediaType.TEXT_PLAIN)
        .headers(headers -> {
          if (known != null) {
            headers.setIfNoneMatch(known);
          }
        })
        .exchange();
  }

  private String page() {
    return http.get().uri("/portafoglio").headers(alberto::signIn).accept(MediaType.TEXT_HTML)
        .exchange().expectBody(String.class).returnResult().getResponseBody();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }
}
