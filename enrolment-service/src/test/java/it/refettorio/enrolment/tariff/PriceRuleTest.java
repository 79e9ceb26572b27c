package it.refettorio.enrolment.tariff;

import static it.refettorio.contracts.DemandService.CANTEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.refettorio.contracts.PupilId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceRuleTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 14);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 4);

  private final Tariff resident = tariff("RESIDENTE");

  @Test
  void aRateHoldsFromTheFirstDayOfThePupilAndExplainsItself() {
    rate(resident, SEPTEMBER, 580);

    assertThat(PriceRule.periods(List.of(new PricedSpan(FIRST_DAY, null, resident))))
        .singleElement().satisfies(period -> {
          assertThat(period.validFrom()).isEqualTo(FIRST_DAY);
          assertThat(period.validTo()).isNull();
          assertThat(period.unitPriceCents()).isEqualTo(580);
          assertThat(period.reasons()).containsExactly(
              "Tariffa RESIDENTE: 5,80 € a pasto dal 01/09/2026", "Delibera G.C. 41/2026");
        });
  }

  @Test
  void theNextRateTakesOverOnItsDayWithoutGapOrOverlap() {
    rate(resident, JANUARY, 605);
    rate(resident, SEPTEMBER, 580);

    assertThat(PriceRule.periods(List.of(new PricedSpan(FIRST_DAY, LAST_DAY, resident))))
        .extracting(PricePeriod::validFrom, PricePeriod::validTo, PricePeriod::unitPriceCents)
        .containsExactly(
            tuple(FIRST_DAY, JANUARY.minusDays(1), 580L),
            tuple(JANUARY, LAST_DAY, 605L));
  }

  @Test
  void ratesThatEndedBeforeOrBeginAfterTheSpanDoNotCount() {
    rate(resident, LocalDate.of(2024, 9, 1), 550);
    rate(resident, SEPTEMBER, 580);
    rate(resident, LocalDate.of(2027, 9, 1), 620);

    assertThat(PriceRule.periods(List.of(new PricedSpan(FIRST_DAY, LAST_DAY, resident))))
        .extracting(PricePeriod::unitPriceCents).containsExactly(580L);
  }

  @Test
  void twoSubscriptionsWithDifferentTariffsGiveTwoPeriodsInOrder() {
    var reduced = tariff("RIDOTTA");
    rate(resident, SEPTEMBER, 580);
    rate(reduced, SEPTEMBER, 290);

    var periods = PriceRule.periods(List.of(
        new PricedSpan(JANUARY, null, reduced),
        new PricedSpan(FIRST_DAY, JANUARY.minusDays(1), resident)));

    assertThat(periods).extracting(PricePeriod::tariffCode)
        .containsExactly("RESIDENTE", "RIDOTTA");
  }

  @Test
  void aPeriodKeepsItsNumberUntilAnythingInItChanges() {
    rate(resident, SEPTEMBER, 580);
    var emma = new PupilTariff(UUID.randomUUID(),
        new PupilService(new PupilId(UUID.randomUUID()), CANTEEN));
    var span = List.of(new PricedSpan(FIRST_DAY, null, resident));

    assertThat(price(emma, span)).isTrue();
    assertThat(price(emma, span)).isFalse();
    assertThat(emma.sequence()).isEqualTo(1);
    assertThat(emma.periods()).extracting(PricePeriod::version).containsExactly(1);

    rate(resident, JANUARY, 605);
    assertThat(price(emma, span)).isTrue();
    assertThat(emma.sequence()).isEqualTo(2);
    assertThat(emma.periods()).extracting(PricePeriod::version).containsExactly(2, 3);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    rate(resident, SEPTEMBER, 580);
    rate(resident, JANUARY, 605);
    var emma = new PupilTariff(UUID.randomUUID(),
        new PupilService(new PupilId(UUID.randomUUID()), CANTEEN));
    var untilChristmas = new PricedSpan(FIRST_DAY, JANUARY.minusDays(1), resident);

    price(emma, List.of(new PricedSpan(FIRST_DAY, null, resident)));
    price(emma, List.of(untilChristmas));
    price(emma, List.of(new PricedSpan(FIRST_DAY, LAST_DAY, resident)));

    assertThat(emma.periods()).extracting(PricePeriod::version).containsExactly(1, 3);
  }

  private static boolean price(PupilTariff pupil, List<PricedSpan> spans) {
    return pupil.price(PriceRule.periods(spans), FIRST_DAY);
  }

  private static Tariff tariff(String code) {
    return new Tariff(UUID.randomUUID(), new TariffKey(CANTEEN, code));
  }

  private static void rate(Tariff tariff, LocalDate validFrom, long cents) {
    tariff.enter(new RateListing(2, tariff.code(), "Residente", CANTEEN, validFrom, cents,
        "Delibera G.C. 41/2026"), UUID::randomUUID);
  }
}
