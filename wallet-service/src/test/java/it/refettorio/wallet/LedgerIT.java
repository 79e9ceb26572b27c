package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.AccountEvent.PupilCover;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealLateCancelled;
import it.refettorio.contracts.MealEvent.MealVoided;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithInfrastructure
class LedgerIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void aMealIsChargedAtThePriceOfItsDay() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);

    theBalanceBecomes(-580);
    var movement = jdbc.sql("select m.tariff_version, p.tariff_code, p.act"
        + " from ledger.movement m join price p using (price_id) where m.holder_id = ?").param(family.holder().value()).query().singleRow();
    assertThat(movement).containsEntry("tariff_version", 1).containsEntry("tariff_code", "RESIDENTE")
        .containsEntry("act", "Delibera G.C. 41/2026");
  }

  @Test
  void aMealDeliveredTwiceIsChargedOnceEvenUnderAnotherEventId() {
    var id = UUID.randomUUID();
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0, id);
    events.send(Topics.MEAL, family.eats(MONDAY), 0, id);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(1)), 0);

    theBalanceBecomes(-1160);
    assertThat(movements()).isEqualTo(2);
  }

  @Test
  void aMealThatComesBeforeItsPriceWaitsAndIsChargedWhenThePriceComes() {
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
    assertThat(movements()).isZero();

    events.send(Topics.TARIFF, family.pays(580), 1);

    theBalanceBecomes(-580);
    assertThat(waiting()).isZero();
  }

  @Test
  void aPaymentIsCreditedOnceHoweverOftenItsReceiptComes() {
    var payment = family.paid(5_800, PaymentChannel.SPONTANEOUS);
    events.send(Topics.RECEIPT, payment, 0);
    events.send(Topics.RECEIPT, payment, 0);
    events.send(Topics.RECEIPT, family.paid(1_000, PaymentChannel.NOTICE), 0);

    theBalanceBecomes(6_800);
    var account = jdbc.sql("select paid_by_notice_cents, paid_spontaneously_cents from ledger.account"
        + " where holder_id = ?").param(family.holder().value()).query().singleRow();
    assertThat(account).containsEntry("paid_by_notice_cents", 1_000L)
        .containsEntry("paid_spontaneously_cents", 5_800L);
  }

  @Test
  void aVoidedMealIsGivenBackByAReversalThatStandsBesideTheCharge() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);

    theBalanceBecomes(0);
    assertThat(movements()).isEqualTo(2);
  }

  @Test
  void anEarlierWordThatComesLateChangesNothing() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(1)), 0);

    theBalanceBecomes(-580);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(kinds()).containsExactlyInAnyOrder("MEAL_VOID", "MEAL"));
  }

  @Test
  void aMealCanBeChargedAgainAfterItWasVoided() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from priced_span where pupil_id = ?").param(family.pupil().value())
        .query(Long.class).single() == 1);
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.cancelsLate(MONDAY, 3), 0);
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(1)), 0);

    theBalanceBecomes(-1160);
    assertThat(movements()).isEqualTo(4);
  }

  @Test
  void aMealVoidedWhileItWaitedForAPriceIsChargedAndGivenBackWhenThePriceComes() {
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(1)), 0);
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 2 && voided() == 1);
    events.send(Topics.TARIFF, family.pays(580), 1);

    theBalanceBecomes(-580);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(kinds()).containsExactlyInAnyOrder("MEAL", "MEAL_REVERSAL", "MEAL"));
  }

  @Test
  void anExemptMealIsAMovementOfZero() {
    events.send(Topics.TARIFF, family.pays(0), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);

    await().atMost(Duration.ofSeconds(20)).until(() -> movements() == 1);
    theBalanceBecomes(0);
  }

  @Test
  void anOlderTariffStateDoesNotReplaceANewerOne() {
    events.send(Topics.TARIFF, family.pays(580), 2);
    events.send(Topics.TARIFF, family.pays(999), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);

    theBalanceBecomes(-580);
  }

  @Test
  void theAccountIsToldWithWhatItCoversForEachPupil() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.RECEIPT, family.paid(5_900, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(5_900);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      var told = lastTold();
      assertThat(told.balanceCents()).isEqualTo(5_900);
      assertThat(told.paidSpontaneouslyCents()).isEqualTo(5_900);
      assertThat(told.cover())
          .containsExactly(new PupilCover(family.pupil(), DemandService.CANTEEN, 10));
    });
  }

  @Test
  void anAccountOpensAtZeroWhenTheFamilyIsKnown() {
    events.send(Topics.FAMILY, family.state(), 1);

    theBalanceBecomes(0);
  }

  @Test
  void everyBalanceIsTheSumOfItsMovements() {
    events.send(Topics.TARIFF, family.pays(333), 1);
    for (int week = 0; week < 10; week++) {
      events.send(Topics.MEAL, family.eats(MONDAY.plusWeeks(week)), 0);
    }
    events.send(Topics.RECEIPT, family.paid(1, PaymentChannel.NOTICE), 0);

    theBalanceBecomes(1 - 3_330);
    assertThat(jdbc.sql("""
        select count(*) from ledger.account a where a.balance_cents is distinct from
          (select coalesce(sum(m.amount_cents), 0) from ledger.movement m where m.holder_id = a.holder_id)
          or a.meals <> (select coalesce(sum(m.meals), 0) from ledger.movement m
                         where m.holder_id = a.holder_id)
        """).query(Long.class).single()).isZero();
  }

  @Test
  void aMovementCannotBeChangedOrTakenAway() {
    events.send(Topics.RECEIPT, family.paid(100, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(100);

    assertThatThrownBy(() -> jdbc.sql("update ledger.movement set amount_cents = 200").update())
        .hasMessageContaining("stands for ever");
    assertThatThrownBy(() -> jdbc.sql("delete from ledger.movement").update())
        .hasMessageContaining("stands for ever");
  }

  @Test
  void everyGoldenSampleIsAccepted() {
    accept(Topics.FAMILY, FamilyState.class);
    accept(Topics.TARIFF, PupilTariffState.class);
    accept(Topics.MEAL, MealConsumed.class);
    accept(Topics.MEAL, MealLateCancelled.class);
    accept(Topics.MEAL, MealVoided.class);
    accept(Topics.NOTICE, NoticeState.class);
    accept(Topics.RECEIPT, PaymentReceived.class);

    var sample = Samples.of(AccountState.class);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(jdbc.sql("select paid_spontaneously_cents from ledger.account where holder_id = ?")
            .param(sample.holderId().value()).query(Long.class).optional()).hasValue(5_800L));
    assertThat(jdbc.sql("select count(*) from parked_record").query(Long.class).single()).isZero();
  }

  private <E extends Event> void accept(Topic<?> topic, Class<E> sample) {
    events.send(topic, Samples.of(sample), 1);
  }

  private void theBalanceBecomes(long cents) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
        jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
            .param(family.holder().value()).query(Long.class).optional()).hasValue(cents));
  }

  private long movements() {
    return jdbc.sql("select count(*) from ledger.movement where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single();
  }

  private List<String> kinds() {
    return jdbc.sql("select kind from ledger.movement where holder_id = ?")
        .param(family.holder().value()).query(String.class).list();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ? and kind <> 'VOIDED'")
        .param(family.holder().value()).query(Long.class).single();
  }

  private long voided() {
    return jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ? and kind = 'VOIDED'")
        .param(family.holder().value()).query(Long.class).single();
  }

  private AccountState lastTold() {
    return events.all(Topics.ACCOUNT).stream()
        .filter(AccountState.class::isInstance).map(AccountState.class::cast)
        .filter(state -> state.holderId().equals(family.holder()))
        .reduce((earlier, later) -> later).orElseThrow();
  }
}
