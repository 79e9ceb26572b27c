package it.refettorio.enrolment.tariff;

import static it.refettorio.contracts.DemandService.CANTEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.refettorio.contracts.PupilId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupersededPricesTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 14);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
  private static final String ACT = "Delibera G.C. 41/2026";
  private static final String LATER_ACT = "Delibera G.C. 90/2026";

  private final Tariff resident =
      new Tariff(UUID.randomUUID(), new TariffKey(CANTEEN, "RESIDENTE"));
  private final PupilTariff emma = new PupilTariff(
      UUID.randomUUID(), new PupilService(new PupilId(UUID.randomUUID()), CANTEEN));

  @Test
  void aPriceThatWillChangeIsSupersededUpToTodayUnderItsOwnNumber() {
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, null);

    rate(JANUARY, 605, LATER_ACT);
    price(FIRST_DAY, null);

    assertThat(emma.periods()).extracting(PricePeriod::version, PricePeriod::validTo)
        .containsExactly(tuple(2, JANUARY.minusDays(1)), tuple(3, null));
    assertThat(emma.superseded()).singleElement().satisfies(past -> {
      assertThat(past.version()).isEqualTo(1);
      assertThat(past.validFrom()).isEqualTo(FIRST_DAY);
      assertThat(past.validTo()).isEqualTo(TODAY);
      assertThat(past.unitPriceCents()).isEqualTo(580);
      assertThat(past.act()).isEqualTo(ACT);
      assertThat(past.reasons()).contains("Tariffa RESIDENTE: 5,80 € a pasto dal 01/09/2026");
    });
  }

  @Test
  void aPriceChangedForPastDaysNamesTheNewActAndKeepsTheOldOne() {
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, null);

    rate(LocalDate.of(2026, 11, 1), 540, LATER_ACT);
    price(FIRST_DAY, null);

    assertThat(emma.periods())
        .extracting(PricePeriod::version, PricePeriod::unitPriceCents, PricePeriod::act)
        .containsExactly(tuple(2, 580L, ACT), tuple(3, 540L, LATER_ACT));
    assertThat(emma.superseded())
        .extracting(PricePeriod::version, PricePeriod::validTo, PricePeriod::act)
        .containsExactly(tuple(1, TODAY, ACT));
  }

  @Test
  void eachCorrectionOfARateKeepsWhatWasThereBefore() {
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, null);

    rate(SEPTEMBER, 560, LATER_ACT);
    price(FIRST_DAY, null);
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, null);

    assertThat(emma.periods()).extracting(PricePeriod::version).containsExactly(3);
    assertThat(emma.superseded())
        .extracting(PricePeriod::version, PricePeriod::unitPriceCents, PricePeriod::validTo)
        .containsExactly(tuple(1, 580L, TODAY), tuple(2, 560L, TODAY));
  }

  @Test
  void aPeriodThatNeverBeganLeavesNoTrace() {
    rate(SEPTEMBER, 580, ACT);
    rate(JANUARY, 605, LATER_ACT);
    price(FIRST_DAY, null);

    rate(JANUARY, 620, LATER_ACT);
    price(FIRST_DAY, null);

    assertThat(emma.periods()).extracting(PricePeriod::version).containsExactly(1, 3);
    assertThat(emma.superseded()).isEmpty();
  }

  @Test
  void aPeriodThatBeginsTodayHasBeenForADay() {
    rate(SEPTEMBER, 580, ACT);
    price(TODAY, null);

    rate(SEPTEMBER, 560, LATER_ACT);
    price(TODAY, null);

    assertThat(emma.superseded()).extracting(PricePeriod::validFrom, PricePeriod::validTo)
        .containsExactly(tuple(TODAY, TODAY));
  }

  @Test
  void aSubscriptionThatEndsEarlierLeavesThePriceOfItsPastDaysKnown() {
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, null);

    price(FIRST_DAY, LocalDate.of(2026, 10, 30));

    assertThat(emma.periods()).extracting(PricePeriod::validTo)
        .containsExactly(LocalDate.of(2026, 10, 30));
    assertThat(emma.superseded()).extracting(PricePeriod::version, PricePeriod::validTo)
        .containsExactly(tuple(1, TODAY));
  }

  @Test
  void aPeriodThatEndedBeforeTodayIsSupersededOverItsOwnDays() {
    rate(SEPTEMBER, 580, ACT);
    price(FIRST_DAY, LocalDate.of(2026, 10, 30));

    rate(SEPTEMBER, 560, LATER_ACT);
    price(FIRST_DAY, LocalDate.of(2026, 10, 30));

    assertThat(emma.superseded()).extracting(PricePeriod::validTo)
        .containsExactly(LocalDate.of(2026, 10, 30));
  }

  private void price(LocalDate from, LocalDate to) {
    emma.price(PriceRule.periods(List.of(new PricedSpan(from, to, resident))), TODAY);
  }

  private void rate(LocalDate validFrom, long cents, String act) {
    resident.enter(
        new RateListing(2, resident.code(), "Residente", CANTEEN, validFrom, cents, act),
        UUID::randomUUID);
  }
}
