package it.refettorio.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.refettorio.contracts.MealEvent;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TownTest {

  private final Town town = new Town(3_000, 4_000);
  private final Meals meals = new Meals(town);

  @Test
  void everyHolderPaysForOneOrTwoPupils() {
    var pupils = IntStream.range(0, town.pupils()).boxed()
        .collect(Collectors.groupingBy(town::payerOf, Collectors.counting()));

    assertThat(pupils).hasSize(town.holders());
    assertThat(pupils.values()).allMatch(count -> count == 1 || count == 2);
  }

  @Test
  void idsAreOfVersionSevenAndNobodysTwice() {
    var ids = IntStream.range(0, town.holders()).mapToObj(n -> town.holder(n).value()).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(ids).isSortedAccordingTo(
        (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()));
    assertThat(town.pupil(17).value()).isNotEqualTo(town.holder(17).value());
  }

  @Test
  void allPricesOccur() {
    assertThat(IntStream.range(0, town.pupils()).mapToLong(town::priceOf).distinct().boxed())
        .containsExactlyInAnyOrderElementsOf(Town.PRICES);
  }

  @Test
  void refusesAHolderWithThreePupils() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Town(10, 21));
  }

  @Test
  void everyNumberIsAnotherMealOfASchoolDay() {
    List<String> causes = LongStream.range(0, 3L * town.pupils())
        .mapToObj(meals::meal).map(MealEvent::cause).toList();

    assertThat(causes).doesNotHaveDuplicates();
    assertThat(LongStream.range(0, 30).mapToObj(Meals::schoolDay))
        .doesNotHaveDuplicates()
        .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY
            || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  @Test
  void balancesAreWhatTheMealsCost() {
    var balances = new Balances(meals);
    balances.charge(0, 5_000);
    balances.charge(5_000, 9_000);
    var byHand = LongStream.range(0, 9_000).boxed().collect(Collectors.groupingBy(
        number -> meals.meal(number).holderId().value(), Collectors.summingLong(
            number -> town.priceOf(meals.pupilOf(number)))));

    assertThat(balances.digest().toString()).isEqualTo(digest(byHand.keySet(), byHand::get));
  }

  @Test
  void tellsBalancesApartThatOnlyChangedPlaces() {
    var holders = List.of(town.holder(0).value(), town.holder(1).value());

    assertThat(digest(holders, id -> id.equals(holders.getFirst()) ? 100L : 200L))
        .isNotEqualTo(digest(holders, id -> id.equals(holders.getFirst()) ? 200L : 100L));
  }

  private static String digest(Iterable<UUID> holders, Function<UUID, Long> owed) {
    var digest = new Balances.Digest();
    holders.forEach(holder -> digest.add(holder, owed.apply(holder)));
    return digest.toString();
  }
}
