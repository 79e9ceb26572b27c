package it.refettorio.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.rebuild.Rebuilds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger does not take, and what it takes though nobody announced it. */
@SpringBootTest
@WithInfrastructure
class RefusalsIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Rebuilds rebuilds;

  private final AFamily family = AFamily.withOnePupil();

  @AfterEach
  void leaveNothingParked() {
    jdbc.sql("delete from parked_record").update();
  }

  @Test
  void aMealOfAHolderNeverHeardOfIsCharged() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);

    theBalanceBecomes(family, -580);
  }

  @Test
  void aPaymentOfAHolderNeverHeardOfIsKept() {
    events.send(Topics.RECEIPT, family.paid(1_500, PaymentChannel.NOTICE), 0);

    theBalanceBecomes(family, 1_500);
  }

  @Test
  void aMealIsGivenBackToWhomItWasChargedThoughAnotherPaysNow() {
    var other = new AFamily(new HolderId(UUID.randomUUID()), family.pupil());
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(MONDAY, 1), 0);
    theBalanceBecomes(family, -580);

    events.send(Topics.MEAL, other.eats(MONDAY, 2), 0);

    theBalanceBecomes(family, 0);
    theBalanceBecomes(other, -580);
  }

  @Test
  void anAmountThatCannotBeIsParkedAndHoldsNobodyElse() {
    var other = AFamily.withOnePupil();
    for (long cents : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 10_000_000_001L}) {
      var payer = AFamily.withOnePupil();
      changed(Topics.RECEIPT, payer.paid(4_242, PaymentChannel.NOTICE), 4_242, cents);
      soon(() -> assertThat(parked(payer.holder().toString())).as("%d", cents).isEqualTo(1));
    }
    events.send(Topics.RECEIPT, other.paid(1_500, PaymentChannel.NOTICE), 0);

    theBalanceBecomes(other, 1_500);
  }

  @Test
  void aFeeARefundAndAnEntryOfNoAmountOrOfTheWrongSignMoveNothing() {
    for (long cents : new long[] {0, -1}) {
      var pupil = AFamily.withOnePupil();
      changed(Topics.FEE, pupil.owesTheFee(4_242), 4_242, cents);
      var refunded = AFamily.withOnePupil();
      changed(Topics.RECEIPT, refunded.isRefunded(4_242), 4_242, cents);
      for (var of : List.of(pupil, refunded)) {
        soon(() -> assertThat(parked(of.holder().toString())).as("%d", cents).isEqualTo(1));
        assertThat(movements("ledger", of)).isZero();
      }
    }
    // Entries are written by the wallet itself: only a rebuild hears of them.
    changed(Topics.ENTRY, family.isCorrectedBy(4_242), 4_242, 0);
    changed(Topics.ENTRY, family.isLetOff(4_242), 4_242, 0);
    changed(Topics.ENTRY, family.isLetOff(4_242), 4_242, -1);
    var id = rebuilds.request(null);
    rebuilds.workOff();
    soon(() -> assertThat(rebuilds.find(id).orElseThrow().state().standsBeside()).isTrue());
    assertThat(rebuilds.find(id).orElseThrow().unusable()).isGreaterThanOrEqualTo(3);
    assertThat(movements("ledger_next", family)).isZero();
  }

  @Test
  void aPriceThatCannotBeIsParkedAndMealsWaitForAnother() {
    var other = AFamily.withOnePupil();
    for (long cents : new long[] {-1, Long.MAX_VALUE}) {
      changed(Topics.TARIFF, family.pays(4_242), 4_242, cents);
    }
    soon(() -> assertThat(parked(family.pupil() + ":CANTEEN")).isEqualTo(2));
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    events.send(Topics.MEAL, other.eats(MONDAY), 0);
    events.send(Topics.TARIFF, other.pays(580), 1);

    theBalanceBecomes(other, -580);
    assertThat(movements("ledger", family)).isZero();
  }

  private long movements(String ledger, AFamily of) {
    return jdbc.sql("select count(*) from %s.movement where holder_id = ?".formatted(ledger))
        .param(of.holder().value()).query(Long.class).single();
  }

  /** Sends an event as no producer of ours could write it. */
  private void changed(Topic<?> topic, Event event, long from, long to) {
    var body = new String(EventJson.write(event), UTF_8).replace("" + from, "" + to);
    events.sendRaw(topic.name(), event.key(), body.getBytes(UTF_8), Map.of(
        "ce_id", UUID.randomUUID().toString(),
        "ce_type", topic.typeOf(event.getClass()),
        "ce_time", "2026-11-16T10:00:00Z",
        "ce_sequence", "1"));
  }

  private long parked(String key) {
    return jdbc.sql("select count(*) from parked_record where key = ?").param(key)
        .query(Long.class).single();
  }

  private void theBalanceBecomes(AFamily of, long cents) {
    soon(() -> assertThat(
        jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
            .param(of.holder().value()).query(Long.class).optional()).hasValue(cents));
  }

  private static void soon(org.awaitility.core.ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }
}
