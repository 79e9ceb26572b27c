package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.rebuild.Difference;
import it.refettorio.wallet.rebuild.RebuildReport;
import it.refettorio.wallet.rebuild.RebuildState;
import it.refettorio.wallet.rebuild.Rebuilds;
import it.refettorio.wallet.rebuild.Rebuilds.Swap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithInfrastructure
class RebuildIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final int FAMILIES = 200;
  private static final int MOST_TOLD = 20_000;

  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Rebuilds rebuilds;
  @Autowired MeterRegistry meters;

  private final AFamily family = AFamily.withOnePupil();

  /** Other tests write movements that no topic knows, and nobody can take those away again. */
  @BeforeAll
  static void theLedgerIsWhatItsTopicsMakeOfIt(@Autowired Rebuilds rebuilds) {
    await().atMost(Duration.ofSeconds(60)).until(() -> {
      var id = rebuilds.request(null);
      rebuilds.workOff();
      return rebuilds.swap(id, null, rebuilds.find(id).orElseThrow().different()) == Swap.DONE;
    });
  }

  @BeforeEach
  void aFamilyThatAtePaidAndWasCorrected() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    for (int week = 0; week < 5; week++) {
      events.send(Topics.MEAL, family.eats(MONDAY.minusWeeks(week)), 0);
    }
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.cancelsLate(MONDAY, 3), 0);
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    events.send(Topics.RECEIPT, family.paid(1_000, PaymentChannel.NOTICE), 0);
    theBalanceBecomes(1_000 - 5 * 580);
  }

  @Test
  void aRebuiltLedgerIsTheSameMovementByMovement() {
    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.EQUAL);
    assertThat(report.different()).isZero();
    assertThat(report.undecided()).isZero();
    assertThat(report.movementsInUse()).isEqualTo(countOfMovementsIn("ledger"));
    assertThat(report.movementsRebuilt()).isEqualTo(countOfMovementsIn("ledger_next"));
    assertThat(rebuilds.differences(report.id()))
        .noneMatch(difference -> difference.holder().equals(family.holder()));
    assertThat(movementsIn("ledger_next")).isEqualTo(movementsIn("ledger")).hasSize(8);
  }

  @Test
  void aMovementThatNoTopicKnowsIsFoundAndGoesWithTheSwap() {
    forgeATopUp();
    var known = movement();

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(rebuilds.differences(report.id()))
        .anySatisfy(difference -> {
          assertThat(difference.subject()).isEqualTo("receipt:forged");
          assertThat(difference.centsInUse()).isEqualTo(99);
          assertThat(difference.centsRebuilt()).isNull();
        })
        .anySatisfy(difference -> assertThat(difference.kind()).isEqualTo("FOLD"));

    assertThat(rebuilds.swap(report.id(), null, 0)).isEqualTo(Swap.OTHER_DIFFERENCES);
    assertThat(rebuilds.find(report.id()).orElseThrow().state())
        .isEqualTo(RebuildState.DIFFERENT);
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);

    assertThat(jdbc.sql("select count(*) from ledger.movement where cause = 'receipt:forged'")
        .query(Long.class).single()).isZero();
    assertThat(movement()).isEqualTo(known);
    theBalanceBecomes(1_000 - 5 * 580);
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  private void forgeATopUp() {
    jdbc.sql("""
            insert into ledger.movement
              (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
            values ('receipt:forged', ?, 'TOP_UP', '2026-11-16', 99, 0, ?, now())
            """)
        .params(family.holder().value(), UUID.randomUUID()).update();
  }

  @Test
  void aMovementWithANumberThatNobodyGaveIsFound() {
    jdbc.sql("""
            insert into ledger.movement
              (id, cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
            select last_value + 1000000, 'receipt:forged-ahead', ?, 'TOP_UP', '2026-11-16', 99, 0,
                   ?, now()
            from ledger.movement_id_seq
            """)
        .params(family.holder().value(), UUID.randomUUID()).update();

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(rebuilds.differences(report.id()))
        .anySatisfy(difference ->
            assertThat(difference.subject()).isEqualTo("receipt:forged-ahead"));
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  @Test
  void aMovementWrittenByHandForAFactOfTheTopicsIsOneDifferenceAndHealedByTheSwap() {
    var payment = family.paid(300, PaymentChannel.SPONTANEOUS);
    jdbc.sql("""
            insert into ledger.movement
              (id, cause, holder_id, pupil_id, service, kind, business_date, amount_cents, meals,
               evidence, event_id, posted_at)
            select last_value + 1000000, ?, ?, ?, 'CANTEEN', 'TOP_UP', '2026-11-23', 300, 0, ?, ?,
                   now()
            from ledger.movement_id_seq
            """)
        .params("receipt:" + payment.receiptId(), family.holder().value(),
            family.pupil().value(), payment.noticeNumber(), UUID.randomUUID())
        .update();
    events.send(Topics.RECEIPT, payment, 0);

    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(rebuilds.differences(rebuilt().id()))
            .filteredOn(difference ->
                difference.subject().equals("receipt:" + payment.receiptId()))
            .singleElement().satisfies(difference -> {
              assertThat(difference.centsInUse()).isEqualTo(300);
              assertThat(difference.centsRebuilt()).isEqualTo(300);
            }));
    var report = rebuilds.latest().getFirst();
    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  @Test
  void aMealThatNoLongerWaitsForItsPriceIsFoundAndWaitsAgainAfterTheSwap() {
    var other = aFamilyWhoseMealWaits();
    jdbc.sql("delete from ledger.waiting_word where holder_id = ?")
        .param(other.holder().value()).update();

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(differencesOf(other, report)).containsExactly(new Difference(
        other.holder(), mealOf(other) + ":1", "WAITING", null, 0L));
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
    assertThat(wordsThatWaitOf(other)).isEqualTo(1);
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  @Test
  void aMealThatWaitsThoughNobodyToldOfItIsFoundAndGoesWithTheSwap() {
    var other = AFamily.withOnePupil();
    jdbc.sql("""
            insert into ledger.waiting_word
              (meal, revision, kind, holder_id, pupil_id, service, date, evidence, event_id, since)
            values (?, 1, 'CONSUMED', ?, ?, 'CANTEEN', ?, 'BOOKING', ?, now())
            """)
        .params(mealOf(other), other.holder().value(), other.pupil().value(), MONDAY,
            UUID.randomUUID())
        .update();

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(differencesOf(other, report)).containsExactly(new Difference(
        other.holder(), mealOf(other) + ":1", "WAITING", 0L, null));
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
    assertThat(wordsThatWaitOf(other)).isZero();
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  @Test
  void aMealThatWaitsToBeChargedOtherwiseThanItWasToldIsFound() {
    var other = aFamilyWhoseMealWaits();
    jdbc.sql("update ledger.waiting_word set kind = 'VOIDED' where holder_id = ?")
        .param(other.holder().value()).update();

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.DIFFERENT);
    assertThat(differencesOf(other, report)).containsExactly(new Difference(
        other.holder(), mealOf(other) + ":1", "WAITING", 0L, 0L));
    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);
  }

  @Test
  void aMealThatWasGivenBackAfterItsPriceWentOnlyTookOtherSteps() {
    var other = AFamily.withOnePupil();
    events.send(Topics.TARIFF, other.pays(580), 1);
    events.send(Topics.MEAL, other.eats(MONDAY), 0);
    theBalanceBecomes(other, -580);
    events.send(Topics.TARIFF, other.paysNothingYet(), 2);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
            "select count(*) from priced_span where pupil_id = ?")
        .param(other.pupil().value()).query(Long.class).single() == 0);
    events.send(Topics.MEAL, other.doesNotPayFor(MONDAY, 2), 0);
    theBalanceBecomes(other, 0);

    var report = rebuilt();

    assertThat(report.state()).isEqualTo(RebuildState.EQUAL);
    assertThat(differencesOf(other, report)).hasSize(4)
        .allSatisfy(difference -> assertThat(difference.kind()).isEqualTo("OTHER_PATH"));
  }

  private AFamily aFamilyWhoseMealWaits() {
    var other = AFamily.withOnePupil();
    events.send(Topics.MEAL, other.eats(MONDAY), 0);
    await().atMost(Duration.ofSeconds(20)).until(() -> wordsThatWaitOf(other) == 1);
    return other;
  }

  private long wordsThatWaitOf(AFamily other) {
    return jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ?")
        .param(other.holder().value()).query(Long.class).single();
  }

  private static String mealOf(AFamily other) {
    return "meal:%s:%s:CANTEEN:1".formatted(MONDAY, other.pupil());
  }

  private List<Difference> differencesOf(AFamily other, RebuildReport report) {
    return rebuilds.differences(report.id()).stream()
        .filter(difference -> difference.holder().equals(other.holder())).toList();
  }

  @Test
  void aSwappedLedgerGoesOn() {
    var report = rebuilt();
    events.send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    theBalanceBecomes(1_000 - 6 * 580);

    assertThat(rebuilds.swap(report.id(), null, 0)).isEqualTo(Swap.DONE);
    theBalanceBecomes(1_000 - 6 * 580);
    events.send(Topics.MEAL, family.eats(MONDAY.plusDays(2)), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY.plusDays(1), 2), 0);

    theBalanceBecomes(1_000 - 6 * 580);
    assertThat(jdbc.sql("select count(*) from ledger.movement where kind = 'MEAL_REVERSAL'"
        + " and business_date = ? and holder_id = ?")
        .params(MONDAY.plusDays(1), family.holder().value()).query(Long.class).single())
        .isEqualTo(1);
    assertThat(rebuilds.swap(report.id(), null, 0)).isEqualTo(Swap.NOT_NOW);
  }

  @Test
  void aLedgerRebuiltWhileFactsKeepComingIsTheSameAndMissesNoneOfThem() {
    var families = Stream.generate(AFamily::withOnePupil).limit(FAMILIES).toList();
    IntStream.range(0, FAMILIES).filter(RebuildIT::hasAPrice)
        .forEach(at -> events.send(Topics.TARIFF, families.get(at).pays(580), 1));
    var over = new AtomicBoolean();
    var told = new AtomicInteger();
    var telling = CompletableFuture.supplyAsync(() -> tell(families, over, told));
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> told.get() > FAMILIES);
      int before = told.get();

      var report = rebuilt();

      assertThat(told.get()).as("told meanwhile").isGreaterThan(before);
      assertThat(report.state()).as("%s", report).isEqualTo(RebuildState.EQUAL);
      assertThat(rebuilds.swap(report.id(), null, 0)).isEqualTo(Swap.DONE);
    } finally {
      over.set(true);
    }
    var balances = telling.join();
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
        assertThat(balancesOf(families)).isEqualTo(balances));
    assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
  }

  private static boolean hasAPrice(int family) {
    return family % 4 != 0;
  }

  /**
   * Tells meals day by day, some taken back, and payments, until it is over.
   *
   * @return what it leads to, for whoever's account it moves
   */
  private Map<UUID, Long> tell(List<AFamily> families, AtomicBoolean over, AtomicInteger told) {
    var balances = new HashMap<UUID, Long>();
    for (int n = 0; !over.get() && n < MOST_TOLD; n++) {
      int at = n % FAMILIES;
      var family = families.get(at);
      var day = MONDAY.plusDays(n / FAMILIES);
      boolean takenBack = n % 3 == 0;
      events.send(Topics.MEAL, family.eats(day), 0);
      if (takenBack) {
        events.send(Topics.MEAL, family.doesNotPayFor(day, 2), 0);
      }
      if (hasAPrice(at)) {
        balances.merge(family.holder().value(), takenBack ? 0L : -580L, Long::sum);
      }
      if (n % 7 == 0) {
        events.send(Topics.RECEIPT, family.paid(700, PaymentChannel.SPONTANEOUS), 0);
        balances.merge(family.holder().value(), 700L, Long::sum);
      }
      told.incrementAndGet();
    }
    return balances;
  }

  private Map<UUID, Long> balancesOf(List<AFamily> families) {
    var balances = new HashMap<UUID, Long>();
    jdbc.sql("select holder_id, balance_cents from ledger.account where holder_id = any(?)")
        .param(families.stream().map(family -> family.holder().value()).toArray(UUID[]::new))
        .query(row -> {
          balances.put(row.getObject(1, UUID.class), row.getLong(2));
        });
    return balances;
  }

  /** A day that agrees is not counted again so soon for any other reason. */
  @Test
  void whatTheProducersToldIsComparedAgainWithASwappedLedger() {
    var ourDay = LocalDate.of(2027, 8, 1);
    var meal = family.eats(ourDay);
    events.send(Topics.MEAL, meal, 0);
    events.send(Topics.ATTENDANCE_CONTROL,
        TestTotals.of(Topics.MEAL, ourDay, 0, List.of(meal.cause() + ":1")), 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> countedToAgree(ourDay).isPresent());
    var report = rebuilt();
    var before = countedToAgree(ourDay);

    assertThat(rebuilds.swap(report.id(), null, report.different())).isEqualTo(Swap.DONE);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(countedToAgree(ourDay)).isPresent().isNotEqualTo(before));
  }

  /** When the meals of a day were counted, if they were and agreed. */
  private Optional<String> countedToAgree(LocalDate day) {
    return jdbc.sql("""
            select checked_at::text from told_total
            where topic = ? and day = ? and own_count is not null and differs_since is null
            """)
        .params(Topics.MEAL.name(), day)
        .query(String.class).optional();
  }

  @Test
  void theAlarmLastsUntilAComparisonOrASwapEndsIt() {
    forgeATopUp();
    var report = rebuilt();
    assertThat(alarm()).isPositive().isEqualTo(report.different());

    rebuilds.discard(report.id(), null);
    assertThat(alarm()).as("thrown away").isEqualTo(report.different());
    jdbc.sql("""
            insert into rebuild (rebuild_id, requested_at, finished_at, state, step)
            values (?, now(), now(), 'FAILED', 'loading')
            """)
        .param(UUID.randomUUID()).update();
    assertThat(alarm()).as("come to no end").isEqualTo(report.different());

    var again = rebuilt();
    assertThat(alarm()).isEqualTo(report.different()).isEqualTo(again.different());
    assertThat(rebuilds.swap(again.id(), null, again.different())).isEqualTo(Swap.DONE);
    assertThat(alarm()).as("swapped").isZero();
  }

  private double alarm() {
    return meters.get("refettorio.ledger.differences").gauge().value();
  }

  @Test
  void aRebuiltLedgerCanBeThrownAway() {
    var report = rebuilt();

    assertThat(rebuilds.discard(report.id(), null)).isTrue();
    assertThat(rebuilds.discard(report.id(), null)).isFalse();
    assertThat(rebuilds.find(report.id()).orElseThrow().state())
        .isEqualTo(RebuildState.DISCARDED);
  }

  private long countOfMovementsIn(String ledger) {
    return jdbc.sql("select count(*) from %s.movement".formatted(ledger))
        .query(Long.class).single();
  }

  /** The family's movements, but for the numbers and moments that a ledger gives them. */
  private List<Map<String, Object>> movementsIn(String ledger) {
    return jdbc.sql("""
            select cause, pupil_id, service, kind, business_date, amount_cents, meals,
                   tariff_version, price_id, evidence, reason, act, reverses, event_id
            from %s.movement where holder_id = ? order by cause
            """.formatted(ledger))
        .param(family.holder().value()).query().listOfRows();
  }

  private RebuildReport rebuilt() {
    var id = rebuilds.request(null);
    rebuilds.workOff();
    return await().atMost(Duration.ofSeconds(60))
        .until(() -> rebuilds.find(id).orElseThrow(), report -> !report.state().isUnderWay());
  }

  private long movement() {
    return jdbc.sql("select id from ledger.movement where holder_id = ? and kind = 'NOTICE_PAYMENT'")
        .param(family.holder().value()).query(Long.class).single();
  }

  private void theBalanceBecomes(long cents) {
    theBalanceBecomes(family, cents);
  }

  private void theBalanceBecomes(AFamily of, long cents) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
        jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
            .param(of.holder().value()).query(Long.class).optional()).hasValue(cents));
  }
}
