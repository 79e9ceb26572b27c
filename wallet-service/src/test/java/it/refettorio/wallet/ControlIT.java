package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.control.ControlTotals;
import it.refettorio.wallet.control.DayCheck;
import it.refettorio.wallet.control.DayCheck.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithInfrastructure
class ControlIT {

  @Autowired TestEvents events;
  @Autowired ControlTotals totals;

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
  void aFeeThatDidNotArriveIsMissedWithItsAmount() {
    var day = LocalDate.of(2026, 3, 18);
    var fee = fee(day);
    events.send(Topics.ENROLMENT_CONTROL, TestTotals.of(
        Topics.FEE, day, fee.amountCents(), List.of(fee.feeId())), 1);

    becomes(Topics.FEE.name(), day, Standing.ON_ITS_WAY);
    assertThat(check(Topics.FEE.name(), day).told().sumCents()).isEqualTo(2_500);
    assertThat(check(Topics.FEE.name(), day).own().sumCents()).isZero();

    events.send(Topics.FEE, fee, 0);

    becomes(Topics.FEE.name(), day, Standing.AGREES);
  }

  @Test
  void mealsOfADayOfWhichNobodyToldAnythingAreADifferenceUntilTheyAreTold() {
    var day = LocalDate.of(2031, 3, 3);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(day), 0);

    isFoundUntold(Topics.MEAL.name(), day);

    tellMeals(day, 1, family.eats(day).cause() + ":1");
    becomes(Topics.MEAL.name(), day, Standing.AGREES);
    assertThat(check(Topics.MEAL.name(), day).toldAt()).isNotNull();
  }

  @Test
  void aMealWithoutAPriceOnADayOfWhichNobodyToldAnythingIsADifference() {
    var day = LocalDate.of(2021, 3, 1);
    events.send(Topics.MEAL, family.eats(day), 0);

    isFoundUntold(Topics.MEAL.name(), day);

    tellMeals(day, 1, family.eats(day).cause() + ":1");
    becomes(Topics.MEAL.name(), day, Standing.AGREES);
  }

  @Test
  void paymentsAndFeesOfADayOfWhichNobodyToldAnythingAreADifference() {
    var day = LocalDate.of(2031, 3, 4);
    var payment = family.paid(1_500, PaymentChannel.NOTICE, Instant.parse("2031-03-04T09:00:00Z"));
    var fee = fee(day);
    events.send(Topics.RECEIPT, payment, 0);
    isFoundUntold(Topics.RECEIPT.name(), day);
    assertThat(checks(Topics.FEE.name(), day)).isEmpty();

    events.send(Topics.FEE, fee, 0);
    isFoundUntold(Topics.FEE.name(), day);

    events.send(Topics.PAYMENT_CONTROL, TestTotals.of(
        Topics.RECEIPT, day, 1_500, List.of(payment.receiptId())), 1);
    events.send(Topics.ENROLMENT_CONTROL, TestTotals.of(
        Topics.FEE, day, fee.amountCents(), List.of(fee.feeId())), 1);
    becomes(Topics.RECEIPT.name(), day, Standing.AGREES);
    becomes(Topics.FEE.name(), day, Standing.AGREES);
  }

  @Test
  void lookingForUntoldDaysLeavesToldOnesAlone() {
    var day = LocalDate.of(2031, 3, 5);
    events.send(Topics.TARIFF, family.pays(580), 1);
    events.send(Topics.MEAL, family.eats(day), 0);
    tellMeals(day, 1, family.eats(day).cause() + ":1");
    becomes(Topics.MEAL.name(), day, Standing.AGREES);
    var before = check(Topics.MEAL.name(), day);

    totals.noteUntold();

    assertThat(check(Topics.MEAL.name(), day)).isEqualTo(before);
  }

  /** Looks again and again: until then the fact was not there. */
  private void isFoundUntold(String topic, LocalDate day) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      totals.noteUntold();
      checkAllDue();
      assertThat(check(topic, day).standing()).isEqualTo(Standing.ON_ITS_WAY);
    });
    assertThat(check(topic, day).toldAt()).isNull();
    assertThat(check(topic, day).told().count()).isZero();
    assertThat(check(topic, day).own().count()).isEqualTo(1);
  }

  private EnrolmentFeeCharged fee(LocalDate day) {
    return new EnrolmentFeeCharged(
        family.pupil() + ":CANTEEN:2026/2027", family.pupil(), family.holder(),
        DemandService.CANTEEN, SchoolYear.parse("2026/2027"), day, 2_500, "Delibera G.C. 41/2026");
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
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      checkAllDue();
      assertThat(check(topic, day).standing()).isEqualTo(standing);
    });
  }

  private void checkAllDue() {
    while (totals.checkNext()) {
      // One after the other.
    }
  }

  private DayCheck check(String topic, LocalDate day) {
    assertThat(checks(topic, day)).hasSize(1);
    return checks(topic, day).getFirst();
  }

  /** Other tests have days of their own: this one's may stand on any page. */
  private List<DayCheck> checks(String topic, LocalDate day) {
    return IntStream.rangeClosed(1, 1 + totals.count(false) / ControlTotals.PAGE)
        .mapToObj(page -> totals.list(false, page)).flatMap(List::stream)
        .filter(check -> check.topic().equals(topic) && check.day().equals(day))
        .toList();
  }
}
