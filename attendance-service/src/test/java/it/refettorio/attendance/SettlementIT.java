package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementIT extends AttendanceIT {

  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate TWO_WEEKS_AGO = YESTERDAY.minusWeeks(2);

  private final ASchool school = ASchool.servingOn(MONDAY, TUESDAY);
  private final APupil emma = APupil.at(school);

  @BeforeEach
  void emmaEats() {
    open(school);
    enrol(emma);
  }

  @Test
  void everyBookedPupilGetsOneMealPerDay() {
    var page = settle(TWO_WEEKS_AGO, YESTERDAY, false);

    assertThat(page.body()).contains("lunedì 23 novembre 2026", "martedì 17 novembre 2026");
    assertThat(mealEvents(emma)).extracting(MealEvent::date).containsExactly(
        TWO_WEEKS_AGO, TWO_WEEKS_AGO.plusDays(1), YESTERDAY.minusWeeks(1),
        YESTERDAY.minusDays(6), YESTERDAY);
    assertThat(mealEvents(emma).getFirst()).isEqualTo(new MealConsumed(
        emma.id(), emma.holder(), DemandService.CANTEEN, TWO_WEEKS_AGO, 1, 1, school.id(),
        MealSource.BOOKING));
  }

  @Test
  void settlingAgainAddsNothing() {
    settle(TWO_WEEKS_AGO, YESTERDAY, false);
    int told = mealEvents(emma).size();

    settle(TWO_WEEKS_AGO, YESTERDAY, false);
    settle(TWO_WEEKS_AGO, YESTERDAY, true);

    assertThat(mealEvents(emma)).hasSize(told);
  }

  @Test
  void aSpanSentTwiceIsOneRun() {
    var form = Map.of("dal", YESTERDAY.toString(), "al", YESTERDAY.toString(),
        "formId", UUID.randomUUID().toString());
    var office = office();

    assertThat(office.post("/ufficio/presenze/giornate", form).location())
        .isEqualTo(office.post("/ufficio/presenze/giornate", form).location());
  }

  @Test
  void aPupilThatComesLaterIsAddedOnlyWhenTheOfficeAsks() {
    settle(YESTERDAY, YESTERDAY, false);
    var sara = APupil.at(school);
    enrol(sara);

    settle(YESTERDAY, YESTERDAY, false);
    assertThat(mealEvents(sara)).isEmpty();

    settle(YESTERDAY, YESTERDAY, true);
    assertThat(mealEvents(sara)).hasSize(1);
    assertThat(mealEvents(emma)).hasSize(1);
  }

  @Test
  void anAbsentPupilHasNoMeal() {
    holderOf(emma).post(absencePath(emma, TODAY));
    at(TODAY.atTime(15, 0));

    settle(TODAY, TODAY, false);

    assertThat(mealEvents(emma)).isEmpty();
  }

  @Test
  void aDayThatFamiliesMayStillChangeIsNotSettled() {
    var page = settle(TODAY, TODAY.plusDays(30), false);

    assertThat(page.body()).contains("Ancora aperte");
    assertThat(mealEvents(emma)).isEmpty();
    assertThat(knows("settled_day", "school_id", school.id().value())).isFalse();
  }

  @Test
  void theDayIsSettledByItselfAtItsHour() {
    at(TODAY.atTime(14, 59, 59));
    daily.tick();
    assertThat(mealEvents(emma)).noneMatch(meal -> meal.date().equals(TODAY));

    at(TODAY.atTime(15, 0));
    daily.tick();
    daily.tick();
    assertThat(mealEvents(emma)).filteredOn(meal -> meal.date().equals(TODAY)).hasSize(1);
  }

  @Test
  void daysMissedWhileNothingRanAreCaughtUp() {
    var nextTuesday = TODAY.plusWeeks(1);
    at(TODAY.atTime(15, 0));
    daily.tick();

    at(nextTuesday.plusDays(1).atTime(7, 0));
    daily.tick();

    assertThat(mealEvents(emma)).extracting(MealEvent::date)
        .contains(TODAY, nextTuesday.minusDays(1), nextTuesday)
        .doesNotContain(nextTuesday.plusDays(6));
  }

  @Test
  void aWeekdayAddedLaterIsNotChargedForDaysGoneBy() {
    var wednesday = TODAY.plusDays(1);
    at(TODAY.atTime(15, 0));
    daily.tick();
    at(wednesday.plusDays(1).atTime(7, 0));
    daily.tick();

    alsoOnWednesdays();
    at(wednesday.plusWeeks(1).atTime(15, 0));
    daily.tick();

    assertThat(mealEvents(emma)).extracting(MealEvent::date)
        .contains(TODAY, TODAY.plusWeeks(1), wednesday.plusWeeks(1))
        .doesNotContain(wednesday);
    settle(wednesday, wednesday, false);
    assertThat(mealEvents(emma)).extracting(MealEvent::date).doesNotContain(wednesday);
    settle(wednesday, wednesday, true);
    assertThat(mealEvents(emma)).extracting(MealEvent::date).contains(wednesday);
    assertThat(office().get("/ufficio/presenze").body())
        .contains("mercoledì 25 novembre 2026")
        .doesNotContain("domenica 29 novembre 2026");
  }

  private void alsoOnWednesdays() {
    events.send(Topics.SCHOOL, school.nowServingOn(MONDAY, TUESDAY, WEDNESDAY).state(), 2);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select 3 = any (serving_days) from class_group where school_id = ?")
        .param(school.id().value()).query(Boolean.class).single());
  }

  @Test
  void daysBeforeASchoolWasKnownAreLeftToTheOffice() {
    at(TODAY.atTime(15, 0));
    daily.tick();
    var nextTuesday = TODAY.plusWeeks(1);
    at(nextTuesday.atTime(15, 0));
    var late = ASchool.servingOn(MONDAY, TUESDAY);
    var sara = APupil.at(late);
    open(late);
    enrol(sara);

    daily.tick();
    assertThat(mealEvents(sara)).extracting(MealEvent::date).containsExactly(nextTuesday);

    settle(TODAY, TODAY, false);
    assertThat(mealEvents(sara)).extracting(MealEvent::date).containsExactly(TODAY, nextTuesday);
  }

  @Test
  void aClosureCannotTakeAwayCountedMeals() {
    settle(YESTERDAY, YESTERDAY, false);

    var answer = office().upload("/ufficio/presenze/calendario",
        "tipo;dal;al;codice_scuola;descrizione\n"
            + "CHIUSURA;" + YESTERDAY + ";" + YESTERDAY + ";" + school.code() + ";Sciopero\n"
            + "CHIUSURA;2027-01-01;2027-01-01;NESSUNA;Capodanno\n",
        UUID.randomUUID().toString());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("già contabilizzati", "«NESSUNA»");
    assertThat(jdbc.sql("select count(*) from closure where school_id = ?")
        .param(school.id().value()).query(Long.class).single()).isZero();
  }
}
