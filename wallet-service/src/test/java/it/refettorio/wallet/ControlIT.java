package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.control.ControlTotals;
import it.refettorio.wallet.control.DayCheck;
import it.refettorio.wallet.control.DayCheck.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithInfrastructure
class ControlIT {

  @Autowired TestEvents events;
  @Autowired ControlTotals totals;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void aDayOnWhichEverythingArrivedAgrees() {
    var day = LocalDate.of(2026, 10, 5);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(day), 0);
    events.send(Topics.MEAL, family.cancelsLate(day, 2), 0);
    tellMeals(day, 1, family.cancelsLate(day, 2).cause() + ":2");

    becomes(Topics.MEAL.name(), day, Standing.AGREES);
  }

  @Test
  void aLostCorrectionIsSeenThoughTheNumberOfMealsIsRight() {
    var day = LocalDate.of(2026, 10, 6);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(day), 0);
    tellMeals(day, 1, family.eats(day).cause() + ":3");

    becomes(Topics.MEAL.name(), day, Standing.ON_ITS_WAY);
    assertThat(check(Topics.MEAL.name(), day).own().count()).isEqualTo(1);

    events.send(Topics.MEAL, family.eats(day, 3), 0);

    becomes(Topics.MEAL.name(), day, Standing.AGREES);
  }

  @Test
  void aVoidedMealCountsNoMoreAndOneWithoutAPriceCounts() {
    var voided = LocalDate.of(2026, 10, 7);
    var unpriced = LocalDate.of(2026, 8, 7);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(voided), 0);
    events.send(Topics.MEAL, family.doesNotPayFor(voided, 2), 0);
    events.send(Topics.MEAL, family.eats(unpriced), 0);
    tellMeals(voided, 1);
    tellMeals(unpriced, 1, family.eats(unpriced).cause() + ":1");

    becomes(Topics.MEAL.name(), voided, Standing.AGREES);
    becomes(Topics.MEAL.name(), unpriced, Standing.AGREES);
  }

  @Test
  void aPaymentThatDidNotArriveIsMissedWithItsAmount() {
    var day = LocalDate.of(2026, 3, 17);
    var payment = family.paid(1_500, PaymentChannel.NOTICE, Instant.parse("2026-03-17T22:30:00Z"));
    events.send(Topics.PAYMENT_CONTROL, TestTotals.of(
        Topics.RECEIPT, day, 1_500, List.of(payment.receiptId())), 1);

    becomes(Topics.RECEIPT.name(), day, Standing.ON_ITS_WAY);
    assertThat(check(Topics.RECEIPT.name(), day).own().sumCents()).isZero();

    events.send(Topics.RECEIPT, payment, 0);

    becomes(Topics.RECEIPT.name(), day, Standing.AGREES);
  }

  @Test
  void anOlderTotalDoesNotReplaceANewerOne() {
    var day = LocalDate.of(2026, 10, 8);
    tellMeals(day, 2);
    tellMeals(day, 1, "something:1");

    becomes(Topics.MEAL.name(), day, Standing.AGREES);
  }

  private void tellMeals(LocalDate day, long sequence, String... lines) {
    events.send(Topics.ATTENDANCE_CONTROL, 
        TestTotals.of(Topics.MEAL, day, 0, List.of(lines)), sequence);
  }

  private void becomes(String topic, LocalDate day, Standing standing) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(check(topic, day).standing(clock.instant())).isEqualTo(standing));
  }

  private DayCheck check(String topic, LocalDate day) {
    return totals.list(false, 1).stream()
        .filter(check -> check.topic().equals(topic) && check.day().equals(day))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not told yet"));
  }
}
