package it.refettorio.wallet.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.refettorio.wallet.forecast.Forecast.Outlook;
import it.refettorio.wallet.forecast.TopUp.Reach;
import it.refettorio.wallet.pricing.PupilService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate CHRISTMAS_MONDAY = LocalDate.of(2026, 12, 21);
  private static final LocalDate LAST_MONDAY = LocalDate.of(2027, 5, 31);
  private static final PupilService EMMA = new PupilService(new UUID(0, 1), "CANTEEN");
  private static final PupilService LUCA = new PupilService(new UUID(0, 2), "CANTEEN");

  @Test
  void saysUntilWhichDayTheBalancePaysAndWhichDayItDoesNot() {
    var forecast = emmaEats(1_200, MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));

    assertThat(forecast.coveredUntil()).isEqualTo(MONDAY.plusDays(7));
    assertThat(forecast.firstUncovered()).isEqualTo(MONDAY.plusDays(14));
    assertThat(forecast.outlook()).isEqualTo(Outlook.UNTIL);
    assertThat(forecast.plannedCents()).isEqualTo(1_740);
  }

  @Test
  void aBalanceThatIsExactlyEnoughCoversAll() {
    var forecast = emmaEats(1_160, MONDAY, MONDAY.plusDays(7));

    assertThat(forecast.outlook()).isEqualTo(Outlook.ALL);
    assertThat(forecast.coveredUntil()).isEqualTo(MONDAY.plusDays(7));
    assertThat(forecast.firstUncovered()).isNull();
    assertThat(forecast.topUps()).isEmpty();
  }

  @Test
  void aCentTooLittleDoesNotCoverTheLastDay() {
    var forecast = emmaEats(1_159, MONDAY, MONDAY.plusDays(7));

    assertThat(forecast.coveredUntil()).isEqualTo(MONDAY);
    assertThat(forecast.topUps()).extracting(TopUp::amountCents).containsExactly(1L);
  }

  @Test
  void aBalanceBelowOneMealCoversNotEvenTheNext() {
    var forecast = emmaEats(579, MONDAY, MONDAY.plusDays(7));

    assertThat(forecast.outlook()).isEqualTo(Outlook.NOT_THE_NEXT);
    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.firstUncovered()).isEqualTo(MONDAY);
  }

  @Test
  void inDebtNothingIsCoveredAndTheDebtIsPartOfWhatIsMissing() {
    var forecast = emmaEats(-1_000, MONDAY, MONDAY.plusDays(7));

    assertThat(forecast.outlook()).isEqualTo(Outlook.DEBT);
    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.firstUncovered()).isEqualTo(MONDAY);
    assertThat(forecast.topUps()).extracting(TopUp::amountCents).containsExactly(2_160L);
  }

  @Test
  void inDebtAFreeMealBeforeThePaidOnesIsNotCalledCovered() {
    var forecast = Forecast.of(-1, MONDAY,
        List.of(eats(LUCA, MONDAY), eats(EMMA, MONDAY.plusDays(1))), ForecastTest::price);

    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.firstUncovered()).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void theMealsOfAnExemptPupilAreFreeAndNothingIsSuggested() {
    var forecast = Forecast.of(0, MONDAY, List.of(eats(LUCA, MONDAY, MONDAY.plusDays(7))),
        (pupil, day) -> OptionalLong.of(0));

    assertThat(forecast.outlook()).isEqualTo(Outlook.FREE);
    assertThat(forecast.coveredUntil()).isEqualTo(MONDAY.plusDays(7));
    assertThat(forecast.topUps()).isEmpty();
  }

  @Test
  void anOldDebtOfAnExemptPupilMakesNoMealUncoveredNorSuggestsAnything() {
    var forecast = Forecast.of(-500, MONDAY, List.of(eats(LUCA, MONDAY)),
        (pupil, day) -> OptionalLong.of(0));

    assertThat(forecast.firstUncovered()).isNull();
    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.topUps()).isEmpty();
  }

  @Test
  void twoChildrenDrawOnOneBalanceEachAtTheirOwnPrice() {
    var both = List.of(
        eats(EMMA, MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(7)),
        eats(LUCA, MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(7)));
    UnitPrices prices = (pupil, day) -> OptionalLong.of(pupil.equals(EMMA) ? 580 : 300);

    // 880, then 300, then 580, then 880
    assertThat(Forecast.of(1_179, MONDAY, both, prices).coveredUntil()).isEqualTo(MONDAY);
    assertThat(Forecast.of(1_180, MONDAY, both, prices).coveredUntil())
        .isEqualTo(MONDAY.plusDays(1));
    assertThat(Forecast.of(1_760, MONDAY, both, prices).coveredUntil())
        .isEqualTo(MONDAY.plusDays(2));
    assertThat(Forecast.of(2_640, MONDAY, both, prices).outlook()).isEqualTo(Outlook.ALL);
  }

  @Test
  void eachMealCostsThePriceOfItsOwnDay() {
    UnitPrices dearerInJanuary =
        (pupil, day) -> OptionalLong.of(day.getYear() == 2027 ? 700 : 580);
    var january = LocalDate.of(2027, 1, 11);

    var forecast = Forecast.of(1_279, MONDAY,
        List.of(eats(EMMA, CHRISTMAS_MONDAY, january)), dearerInJanuary);

    assertThat(forecast.plannedCents()).isEqualTo(1_280);
    assertThat(forecast.coveredUntil()).isEqualTo(CHRISTMAS_MONDAY);
    assertThat(forecast.firstUncovered()).isEqualTo(january);
  }

  @Test
  void withoutAPlanThereIsNothingToForetell() {
    var forecast = Forecast.of(5_000, MONDAY, List.of(), ForecastTest::price);

    assertThat(forecast.outlook()).isEqualTo(Outlook.NOTHING_PLANNED);
    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.firstUncovered()).isNull();
    assertThat(forecast.lastDay()).isNull();
    assertThat(forecast.topUps()).isEmpty();
  }

  @Test
  void aPlanThatIsOverIsNoPlan() {
    assertThat(Forecast.of(-5_000, MONDAY, List.of(eats(EMMA)), ForecastTest::price))
        .satisfies(forecast -> {
          assertThat(forecast.outlook()).isEqualTo(Outlook.NOTHING_PLANNED);
          assertThat(forecast.topUps()).isEmpty();
        });
  }

  @Test
  void whileNoPriceIsKnownNothingIsForetold() {
    var forecast = Forecast.of(5_000, MONDAY, List.of(eats(EMMA, MONDAY)),
        (pupil, day) -> OptionalLong.empty());

    assertThat(forecast.outlook()).isEqualTo(Outlook.NO_PRICE);
    assertThat(forecast.coveredUntil()).isNull();
    assertThat(forecast.topUps()).isEmpty();
  }

  @Test
  void mealsWithoutAPriceAreCountedApart() {
    var forecast = Forecast.of(580, MONDAY, List.of(eats(EMMA, MONDAY), eats(LUCA, MONDAY)),
        (pupil, day) -> pupil.equals(EMMA) ? OptionalLong.of(580) : OptionalLong.empty());

    assertThat(forecast.outlook()).isEqualTo(Outlook.ALL);
    assertThat(forecast.unpricedMeals()).isEqualTo(1);
  }

  @Test
  void suggestsAMonthChristmasAndTheWholeSchoolYear() {
    var octoberMonday = LocalDate.of(2026, 10, 5);

    var forecast = Forecast.of(580, octoberMonday,
        List.of(eats(EMMA, mondays(octoberMonday))), ForecastTest::price);

    assertThat(forecast.topUps()).extracting(TopUp::reach, TopUp::until, TopUp::amountCents)
        .containsExactly(
            tuple(Reach.MONTH, LocalDate.of(2026, 11, 2), 4 * 580L),
            tuple(Reach.CHRISTMAS, CHRISTMAS_MONDAY, 11 * 580L),
            tuple(Reach.SCHOOL_YEAR, LAST_MONDAY, 34 * 580L));
  }

  @Test
  void whatIsPaidAlreadyIsNotSuggested() {
    var octoberMonday = LocalDate.of(2026, 10, 5);

    var forecast = Forecast.of(12 * 580, octoberMonday,
        List.of(eats(EMMA, mondays(octoberMonday))), ForecastTest::price);

    assertThat(forecast.topUps()).extracting(TopUp::reach).containsExactly(Reach.SCHOOL_YEAR);
  }

  @Test
  void inDecemberAMonthAndChristmasComeToTheSameAndAreSuggestedOnce() {
    var decemberMonday = LocalDate.of(2026, 12, 7);

    var forecast = Forecast.of(0, decemberMonday,
        List.of(eats(EMMA, decemberMonday, CHRISTMAS_MONDAY, LAST_MONDAY)), ForecastTest::price);

    assertThat(forecast.topUps()).extracting(TopUp::reach)
        .containsExactly(Reach.CHRISTMAS, Reach.SCHOOL_YEAR);
  }

  @Test
  void afterChristmasThereIsNoChristmasToReach() {
    var january = LocalDate.of(2027, 1, 11);

    var forecast = Forecast.of(0, january,
        List.of(eats(EMMA, january, LAST_MONDAY)), ForecastTest::price);

    assertThat(forecast.topUps()).extracting(TopUp::reach)
        .containsExactly(Reach.MONTH, Reach.SCHOOL_YEAR);
  }

  @Test
  void aSumThatNoNumberHoldsIsAnErrorAndNoWrongFigure() {
    assertThatThrownBy(() -> Forecast.of(0, MONDAY,
        List.of(eats(EMMA, MONDAY, MONDAY.plusDays(1))),
        (pupil, day) -> OptionalLong.of(Long.MAX_VALUE)))
        .isInstanceOf(ArithmeticException.class);
  }

  private static Forecast emmaEats(long balance, LocalDate... days) {
    return Forecast.of(balance, MONDAY, List.of(eats(EMMA, days)), ForecastTest::price);
  }

  private static OptionalLong price(PupilService pupil, LocalDate day) {
    return OptionalLong.of(pupil.equals(EMMA) ? 580 : 0);
  }

  private static PlannedMeals eats(PupilService pupil, LocalDate... days) {
    return new PlannedMeals(pupil, List.of(days));
  }

  /** Every Monday until the end of the school year. */
  private static LocalDate[] mondays(LocalDate first) {
    var days = new ArrayList<LocalDate>();
    for (var day = first; !day.isAfter(LAST_MONDAY); day = day.plusDays(7)) {
      days.add(day);
    }
    return days.toArray(LocalDate[]::new);
  }
}
