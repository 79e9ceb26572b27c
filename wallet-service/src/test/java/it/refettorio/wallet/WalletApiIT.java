package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code -Dopenapi.write=true} writes the description anew. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithInfrastructure
class WalletApiIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Path DESCRIPTION = Path.of("openapi.yaml");

  @Autowired RestTestClient http;
  @Autowired TestEvents events;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();
  private String account;
  private TestCaller alberto;

  @BeforeEach
  void twoMealsOf580AndATopUpOf5900() {
    account = "/api/wallet/accounts/" + family.holder();
    alberto = TestCallers.citizen(family.holder().value(), family.pupil().value());
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(1)), 0);
    events.send(Topics.RECEIPT, family.paid(5_900, PaymentChannel.SPONTANEOUS), 0);
    eventually(() -> assertThat(get(account).path("movements").asInt()).isEqualTo(3));
    eventually(() -> assertThat(get("/api/wallet/accounts").path(0).path("name").asString())
        .isEqualTo("Alberto Molteni"));
  }

  @Test
  void theCallersOwnAccountsAreListed() {
    assertThat(get("/api/wallet/accounts")).singleElement().satisfies(only ->
        assertThat(only.path("holderId").asString()).isEqualTo(family.holder().toString()));
    assertThat(json(TestCallers.citizen(UUID.randomUUID()), "/api/wallet/accounts", 200)).isEmpty();
  }

  @Test
  void theLinesOfTheSummaryAddUpToTheBalance() {
    var summary = get(account);

    assertThat(summary.path("mealsCents").asLong()).isEqualTo(1_160);
    assertThat(summary.path("consumedCents").asLong()).isEqualTo(1_160);
    assertThat(summary.path("paidSpontaneouslyCents").asLong()).isEqualTo(5_900);
    assertThat(summary.path("paidCents").asLong()).isEqualTo(5_900);
    assertThat(summary.path("balanceCents").asLong()).isEqualTo(4_740);
    assertThat(summary.path("schoolYear").isNull()).isTrue();
  }

  @Test
  void aLaterSchoolYearCarriesTheBalanceInAsACredit() {
    var summary = get(account + "?schoolYear=2027/2028");

    assertThat(summary.path("schoolYear").asString()).isEqualTo("2027/2028");
    assertThat(summary.path("mealsCents").asLong()).isZero();
    assertThat(summary.path("carriedCreditCents").asLong()).isEqualTo(4_740);
    assertThat(summary.path("balanceCents").asLong()).isEqualTo(4_740);
  }

  @Test
  void pagesOfMovementsJoinWithoutGapOrRepetition() {
    var seen = new ArrayList<Long>();
    for (int page = 1; page <= 4; page++) {
      var answer = get(account + "/movements?size=1&page=" + page);
      assertThat(answer.path("total").asInt()).isEqualTo(3);
      answer.path("movements").forEach(each -> seen.add(each.path("id").asLong()));
    }

    assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    assertThat(get(account + "/movements?size=200").path("movements")).hasSize(3);
    assertThat(get(account + "/movements").path("size").asInt()).isEqualTo(50);
  }

  @Test
  void movementsTellTheBalanceAfterThem() {
    var movements = get(account + "/movements");

    assertThat(movements.path("openingBalanceCents").asLong()).isZero();
    assertThat(movements.path("closingBalanceCents").asLong()).isEqualTo(4_740);
    assertThat(movements.path("movements").path(0).path("balanceCents").asLong())
        .isEqualTo(4_740);
  }

  @Test
  void movementsAreFilteredByDaysAndSchoolYear() {
    var monday = get(account + "/movements?from=2026-11-16&to=2026-11-16").path("movements");

    assertThat(monday).singleElement().satisfies(meal -> {
      assertThat(meal.path("kind").asString()).isEqualTo("MEAL");
      assertThat(meal.path("pupil").asString()).isEqualTo("Emma");
      assertThat(meal.path("amountCents").asLong()).isEqualTo(-580);
    });
    assertThat(get(account + "/movements?schoolYear=2025/2026").path("movements")).isEmpty();
    assertThat(get(account + "/movements?schoolYear=2026/2027").path("total").asInt()).isEqualTo(3);
  }

  @Test
  void aMovementExplainsItself() {
    var meal = get(account + "/movements?to=2026-11-16").path("movements").path(0);

    var why = get(account + "/movements/" + meal.path("id").asLong());

    assertThat(why.path("evidence").asString()).isEqualTo("BOOKING");
    assertThat(why.path("price").path("unitPriceCents").asLong()).isEqualTo(580);
    assertThat(why.path("price").path("act").asString()).isEqualTo("Delibera G.C. 41/2026");
    assertThat(why.path("story")).hasSize(1);
  }

  @Test
  void theForecastTellsTheLastCoveredDay() {
    var today = LocalDate.now(clock);
    events.send(Topics.PLAN, new PlanState(family.pupil(), family.holder(),
        DemandService.CANTEEN, "Dante Alighieri", "5A", LocalTime.of(9, 15),
        today.plusDays(1).datesUntil(today.plusDays(10)).toList(), List.of()), 1);

    eventually(() -> {
      var forecast = get(account + "/forecast");
      assertThat(forecast.path("outlook").asString()).isEqualTo("UNTIL");
      assertThat(forecast.path("coveredUntil").asString())
          .isEqualTo(today.plusDays(8).toString());
      assertThat(forecast.path("topUps").path(0).path("amountCents").asLong())
          .isEqualTo(9 * 580 - 4_740);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/movements", "/movements/1", "/forecast"})
  void anotherFamilysAccountIsAsGoodAsNone(String path) {
    var stranger = TestCallers.citizen(UUID.randomUUID());

    var problem = problem(stranger, account + path, 404);

    assertThat(problem.path("type").asString()).isEqualTo("urn:refettorio:wallet:not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/movements", "/movements/1", "/forecast"})
  void whoHasNoAccountGetsNone(String path) {
    var nobody = UUID.randomUUID();

    problem(TestCallers.citizen(nobody), "/api/wallet/accounts/" + nobody + path, 404);
  }

  @Test
  void anUnknownMovementAndAnotherFamilysAreAsGoodAsNone() {
    var other = AFamily.withOnePupil();
    var id = get(account + "/movements").path("movements").path(0).path("id").asLong();
    var stranger = TestCallers.citizen(other.holder().value());

    problem(alberto, account + "/movements/999999999999", 404);
    problem(stranger, "/api/wallet/accounts/" + other.holder() + "/movements/" + id, 404);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      ?schoolYear=2026,                      schoolYear
      ?schoolYear=2026/2028,                 schoolYear
      ?schoolYear=,                          schoolYear
      /movements?schoolYear=x,               schoolYear
      /movements?from=16-11-2026,            from
      /movements?to=2026-02-30,              to
      /movements?from=-999999999-01-01,      from
      /movements?from=2026-11-17&to=2026-11-16, to
      /movements?schoolYear=2025/2026&from=2026-11-17, from
      /movements?page=0,                     page
      /movements?page=-1,                    page
      /movements?page=100001,                page
      /movements?size=0,                     size
      /movements?size=201,                   size
      /movements?size=many,                  size
      /movements?size=99999999999999999999,  size
      /movements/first,                      movementId
      """)
  void aWrongParameterIsNamed(String path, String field) {
    var problem = problem(alberto, account + path, 400);

    assertThat(problem.path("type").asString())
        .isEqualTo("urn:refettorio:wallet:invalid-parameter");
    assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    assertThat(problem.path("errors").path(0).path("message").asString()).isNotBlank();
  }

  @Test
  void anIdThatIsNoneIsNamed() {
    assertThat(problem(alberto, "/api/wallet/accounts/alberto", 400)
        .path("errors").path(0).path("field").asString()).isEqualTo("holderId");
  }

  @Test
  void nobodyComesInWithoutAToken() {
    http.get().uri(account).accept(MediaType.APPLICATION_JSON).exchange()
        .expectStatus().isUnauthorized()
        .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void theCommittedDescriptionIsTheOneOfTheApi() throws IOException {
    var description = new String(http.get().uri("/api/wallet/openapi.yaml")
        .headers(alberto::signIn).exchange().expectStatus().isOk()
        .expectBody(byte[].class).returnResult().getResponseBody(),
        StandardCharsets.UTF_8);
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(DESCRIPTION, description);
    }

    assertThat(DESCRIPTION).exists().content().isEqualTo(description);
  }

  private JsonNode get(String path) {
    return json(alberto, path, 200);
  }

  private JsonNode problem(TestCaller caller, String path, int status) {
    var body = http.get().uri(path).headers(caller::signIn)
        .accept(MediaType.APPLICATION_JSON).exchange()
        .expectStatus().isEqualTo(status)
        .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class).returnResult().getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private JsonNode json(TestCaller caller, String path, int status) {
    return JsonMapper.shared().readTree(http.get().uri(path).headers(caller::signIn)
        .accept(MediaType.APPLICATION_JSON).exchange()
        .expectStatus().isEqualTo(status)
        .expectBody(String.class).returnResult().getResponseBody());
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }
}
