package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.AccountEvent.SuggestedTopUp;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.forecast.Forecasts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithInfrastructure
class ForecastIT {

  @Autowired TestEvents events;
  @Autowired Forecasts forecasts;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final AFamily family = AFamily.withOnePupil();
  private LocalDate today;

  @BeforeEach
  void aFamilyThatPays580() {
    today = LocalDate.now(clock);
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.TARIFF, family.pays(580), 1);
  }

  @Test
  void theAccountIsToldWithTheLastDayItCoversAndWhatIsMissing() {
    events.send(Topics.PLAN, plan(days(1, 2, 3)), 1);
    events.send(Topics.RECEIPT, family.paid(1_200, PaymentChannel.SPONTANEOUS), 0);

    eventually(() -> assertThat(lastTold()).satisfies(told -> {
      assertThat(told.balanceCents()).isEqualTo(1_200);
      assertThat(told.cover()).extracting(of -> of.mealsLeft()).containsExactly(2L);
      assertThat(told.coveredUntil()).isEqualTo(today.plusDays(2));
      assertThat(told.suggestedTopUps())
          .containsExactly(new SuggestedTopUp(today.plusDays(3), 540));
    }));
  }

  @Test
  void theAccountIsToldAgainWhenThePlanChanges() {
    events.send(Topics.PLAN, plan(days(1, 2, 3)), 1);
    events.send(Topics.RECEIPT, family.paid(1_200, PaymentChannel.SPONTANEOUS), 0);
    eventually(() -> assertThat(lastTold().coveredUntil()).isEqualTo(today.plusDays(2)));

    events.send(Topics.PLAN, plan(days(1, 2, 3), today.plusDays(2)), 2);

    eventually(() -> {
      assertThat(lastTold().coveredUntil()).isEqualTo(today.plusDays(3));
      assertThat(lastTold().suggestedTopUps()).isEmpty();
    });
  }

  @Test
  void anEarlierPlanThatComesLateChangesNothing() {
    events.send(Topics.PLAN, plan(days(1, 2)), 5);
    events.send(Topics.PLAN, plan(days(1, 2, 3, 4)), 4);
    var other = AFamily.withOnePupil();
    events.send(Topics.PLAN, new PlanState(other.pupil(), family.holder(), DemandService.CANTEEN,
        "Dante Alighieri", "5A", LocalTime.of(9, 15), days(9), List.of()), 1);

    eventually(() -> assertThat(forecasts.of(family.holder()).plannedMeals()).isEqualTo(3));
    assertThat(forecasts.of(family.holder()).unpricedMeals()).isEqualTo(1);
  }

  @Test
  void theMealOfTodayIsPlannedUntilItIsChargedAndNeverCountsTwice() {
    events.send(Topics.RECEIPT, family.paid(1_160, PaymentChannel.SPONTANEOUS), 0);
    events.send(Topics.PLAN, plan(days(-1, 0, 1)), 1);
    eventually(() -> assertThat(forecasts.of(family.holder())).satisfies(before -> {
      assertThat(before.plannedMeals()).isEqualTo(2);
      assertThat(before.coveredUntil()).isEqualTo(today.plusDays(1));
    }));

    events.send(Topics.MEAL, family.eats(today), 0);
    eventually(() -> assertThat(forecasts.of(family.holder())).satisfies(charged -> {
      assertThat(charged.balanceCents()).isEqualTo(580);
      assertThat(charged.plannedMeals()).isEqualTo(1);
      assertThat(charged.coveredUntil()).isEqualTo(today.plusDays(1));
    }));

    events.send(Topics.MEAL, family.doesNotPayFor(today, 2), 0);
    eventually(() -> assertThat(forecasts.of(family.holder())).satisfies(givenBack -> {
      assertThat(givenBack.balanceCents()).isEqualTo(1_160);
      assertThat(givenBack.plannedMeals()).isEqualTo(1);
    }));
  }

  @Test
  void aPupilWhomAnotherPaysForLeavesTheForecastOfTheFirst() {
    var grandmother = new HolderId(UUID.randomUUID());
    events.send(Topics.PLAN, plan(days(1)), 1);
    eventually(() -> assertThat(forecasts.of(family.holder()).plannedMeals()).isEqualTo(1));

    events.send(Topics.PLAN, new PlanState(family.pupil(), grandmother, DemandService.CANTEEN,
        "Dante Alighieri", "5A", LocalTime.of(9, 15), days(1), List.of()), 2);

    eventually(() -> assertThat(forecasts.of(family.holder()).plannedMeals()).isZero());
    assertThat(forecasts.of(grandmother).plannedMeals()).isEqualTo(1);
  }

  @Test
  void manyAccountsAreForetoldLikeOne() {
    events.send(Topics.PLAN, plan(days(1)), 1);
    eventually(() -> assertThat(forecasts.of(family.holder()).plannedMeals()).isEqualTo(1));
    var stranger = new HolderId(UUID.randomUUID());

    assertThat(forecasts.ofAll(List.of(family.holder(), stranger, family.holder())))
        .hasSize(2)
        .containsEntry(family.holder(), forecasts.of(family.holder()))
        .containsEntry(stranger, forecasts.of(stranger));
  }

  @Test
  void theGoldenSampleIsUnderstood() {
    var sample = Samples.of(PlanState.class);
    events.send(Topics.PLAN, sample, 1);

    eventually(() -> assertThat(jdbc.sql("""
        select cardinality(serving_days) - cardinality(absences) from meal_plan
        where pupil_id = ?
        """).param(sample.pupilId().value()).query(Integer.class).optional()).hasValue(2));
  }

  private PlanState plan(List<LocalDate> days, LocalDate... absences) {
    return new PlanState(family.pupil(), family.holder(), DemandService.CANTEEN,
        "Dante Alighieri", "5A", LocalTime.of(9, 15), days,
        Stream.of(absences).map(day -> new Choice(day, DayChoice.ABSENT)).toList());
  }

  private List<LocalDate> days(int... fromToday) {
    return Arrays.stream(fromToday).mapToObj(today::plusDays).toList();
  }

  private AccountState lastTold() {
    return events.all(Topics.ACCOUNT).stream()
        .map(AccountState.class::cast)
        .filter(account -> account.holderId().equals(family.holder()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("Nothing told yet"));
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }
}
