package it.refettorio.wallet.ledger;

import static it.refettorio.wallet.ledger.MovementKind.DIFFERENCE_REVERSAL;
import static it.refettorio.wallet.ledger.MovementKind.LATE_CANCELLED_MEAL;
import static it.refettorio.wallet.ledger.MovementKind.MEAL;
import static it.refettorio.wallet.ledger.MovementKind.MEAL_REVERSAL;
import static it.refettorio.wallet.ledger.MovementKind.MEAL_VOID;
import static it.refettorio.wallet.ledger.MovementKind.TARIFF_DIFFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.refettorio.wallet.pricing.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MealStoryTest {

  private static final Meal MEAL_OF_EMMA =
      new Meal(new UUID(0, 2), "CANTEEN", LocalDate.of(2026, 11, 16), 1);
  private static final UUID ALBERTO = new UUID(0, 1);
  private static final UUID PRISCA = new UUID(0, 3);
  private static final Price FIRST = new Price(1, 11, 580);
  private static final Price LOWER = new Price(2, 12, 290);
  private static final Price DEARER = new Price(3, 13, 620);
  private static final Price EXEMPT = new Price(4, 14, 0);

  private final List<Posting> told = new ArrayList<>();

  @Test
  void aMealIsChargedAtThePriceOfItsDay() {
    hear(List.of(FIRST), eaten(1));

    assertThat(told).singleElement().satisfies(charge -> {
      assertThat(charge.kind()).isEqualTo(MEAL);
      assertThat(charge.amountCents()).isEqualTo(-580);
      assertThat(charge.meals()).isEqualTo(1);
      assertThat(charge.tariffVersion()).isEqualTo(1);
      assertThat(charge.priceId()).isEqualTo(11);
      assertThat(charge.holderId()).isEqualTo(ALBERTO);
      assertThat(charge.evidence()).isEqualTo("evidence of 1");
      assertThat(charge.cause())
          .isEqualTo("meal:2026-11-16:" + MEAL_OF_EMMA.pupilId() + ":CANTEEN:1:1:charge");
    });
  }

  @Test
  void aLateAbsenceIsChargedAsOne() {
    hear(List.of(FIRST), cancelledLate(1));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::meals)
        .containsExactly(tuple(LATE_CANCELLED_MEAL, -580L, 1));
  }

  @Test
  void anExemptMealIsChargedAtZero() {
    hear(List.of(EXEMPT), eaten(1));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::meals)
        .containsExactly(tuple(MEAL, 0L, 1));
  }

  @Test
  void aPriceThatChangesBackwardsLeadsToADifferenceBesideTheCharge() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(FIRST, LOWER));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::meals)
        .containsExactly(tuple(MEAL, -580L, 1), tuple(TARIFF_DIFFERENCE, 290L, 0));
    assertThat(told.getLast().priceId()).isEqualTo(12);
    assertThat(told.getLast().cause()).endsWith(":1:1:tariff-2");
    assertThat(told.getLast().eventId()).isEqualTo(told.getFirst().eventId());
  }

  @Test
  void aMealThatComesAfterTheChangeIsChargedAtTheFirstPriceAndCorrectedAllTheSame() {
    hear(List.of(FIRST, LOWER, DEARER), eaten(1));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::tariffVersion)
        .containsExactly(tuple(MEAL, -580L, 1), tuple(TARIFF_DIFFERENCE, 290L, 2),
            tuple(TARIFF_DIFFERENCE, -330L, 3));
  }

  @Test
  void aMealThatBecomesExemptCostsNothingInTheEnd() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(FIRST, EXEMPT));

    assertThat(balance()).isZero();
    assertThat(mealCount()).isEqualTo(1);
  }

  @Test
  void aNewVersionOfTheSamePriceMovesNothing() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(FIRST, new Price(2, 12, 580)));

    assertThat(told).hasSize(1);
  }

  @Test
  void theSamePricesAgainMoveNothing() {
    hear(List.of(FIRST, LOWER), eaten(1));
    hear(List.of(FIRST, LOWER));

    assertThat(told).hasSize(2);
  }

  @Test
  void aVoidGivesBackTheChargeAndEachDifference() {
    hear(List.of(FIRST, LOWER, DEARER), eaten(1));
    hear(List.of(FIRST, LOWER, DEARER), voided(2));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::meals)
        .containsExactly(
            tuple(MEAL, -580L, 1), tuple(TARIFF_DIFFERENCE, 290L, 0),
            tuple(TARIFF_DIFFERENCE, -330L, 0),
            tuple(MEAL_REVERSAL, 580L, -1), tuple(DIFFERENCE_REVERSAL, -290L, 0),
            tuple(DIFFERENCE_REVERSAL, 330L, 0));
    assertThat(told.subList(3, 6)).extracting(Posting::reverses)
        .containsExactlyElementsOf(told.subList(0, 3).stream().map(Posting::cause).toList());
    assertThat(told.subList(3, 6)).extracting(Posting::evidence)
        .containsOnly("evidence of 2");
    assertThat(balance()).isZero();
  }

  @Test
  void aPriceThatChangesAfterTheVoidLeadsToADifferenceThatIsGivenBackAtOnce() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(FIRST), voided(2));
    hear(List.of(FIRST, LOWER));

    assertThat(told).extracting(Posting::kind).containsExactly(
        MEAL, MEAL_REVERSAL, TARIFF_DIFFERENCE, DIFFERENCE_REVERSAL);
    assertThat(told.getLast().cause()).endsWith(":2:reversal-tariff-2");
    assertThat(told.getLast().evidence()).isEqualTo("evidence of 2");
    assertThat(balance()).isZero();
  }

  @Test
  void aVoidOfAMealNobodySpokeOfIsAMarkThatMovesNothing() {
    hear(List.of(FIRST), voided(2));
    hear(List.of(FIRST), eaten(1));

    assertThat(told).extracting(Posting::kind, Posting::amountCents, Posting::meals)
        .containsExactly(tuple(MEAL_VOID, 0L, 0));
  }

  @Test
  void aRevisionThatIsRepeatedOrComesLateChangesNothing() {
    hear(List.of(FIRST), eaten(1), eaten(1), voided(2), eaten(1), voided(2));
    hear(List.of(FIRST), eaten(1));
    hear(List.of(FIRST), voided(2));

    assertThat(told).extracting(Posting::kind).containsExactly(MEAL, MEAL_REVERSAL);
  }

  @Test
  void aMealCanBeChargedAgainAndVoidedAgain() {
    hear(List.of(FIRST), eaten(1), voided(2), cancelledLate(3));
    assertThat(balance()).isEqualTo(-580);
    assertThat(mealCount()).isEqualTo(1);

    hear(List.of(FIRST), voided(4));
    hear(List.of(FIRST), voided(5));

    assertThat(told).extracting(Posting::kind).containsExactly(
        MEAL, MEAL_REVERSAL, LATE_CANCELLED_MEAL, MEAL_REVERSAL, MEAL_VOID);
    assertThat(balance()).isZero();
    assertThat(mealCount()).isZero();
  }

  @Test
  void aWordThatChargesAnotherWayGivesBackTheFormerCharge() {
    hear(List.of(FIRST), eaten(1), cancelledLate(2));

    assertThat(told).extracting(Posting::kind)
        .containsExactly(MEAL, MEAL_REVERSAL, LATE_CANCELLED_MEAL);
    assertThat(balance()).isEqualTo(-580);
  }

  @Test
  void aChargeIsGivenBackToWhomItWasChargedWhoeverPaysNow() {
    hear(List.of(FIRST, LOWER), eaten(1));
    hear(List.of(FIRST, LOWER),
        new Word(2, Word.Says.CONSUMED, PRISCA, "evidence of 2", new UUID(9, 2)));

    assertThat(balanceOf(ALBERTO)).isZero();
    assertThat(balanceOf(PRISCA)).isEqualTo(-290);
  }

  @Test
  void aMealChargedUnderAPriceThatNoStateTellsAnyMoreStillComesToThePriceThatHolds() {
    // Its day came before the state that replaced the price, and again before the next one: each
    // of the states tells only what held while its days were past.
    hear(List.of(FIRST), eaten(1));
    hear(List.of(LOWER));
    assertThat(balance()).isEqualTo(-290);

    hear(List.of(DEARER));

    assertThat(balance()).isEqualTo(-620);
  }

  @Test
  void aDifferenceUnderAPriceThatNoStateTellsAnyMoreIsGivenBackWithItsMeal() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(LOWER));

    hear(List.of(FIRST), voided(2));

    assertThat(balance()).isZero();
  }

  @Test
  void aDifferenceUnderAPriceThatNoStateTellsAnyMoreIsGivenBackAfterTheVoidToo() {
    hear(List.of(FIRST), eaten(1));
    hear(List.of(LOWER), voided(2));

    hear(List.of(DEARER));

    assertThat(balance()).isZero();
  }

  @Test
  void aWordIsUnheardIfItIsLaterThanAllThatCameBefore() {
    hear(List.of(FIRST), eaten(1), voided(2));

    assertThat(MealStory.unheard(told, 0, List.of(eaten(1), voided(2), eaten(3), voided(4))))
        .containsExactly(eaten(3), voided(4));
    assertThat(MealStory.unheard(told, 3, List.of(eaten(3), voided(4))))
        .containsExactly(voided(4));
    assertThat(MealStory.unheard(List.of(), 0, List.of(voided(2), eaten(1), voided(2))))
        .containsExactly(voided(2));
  }

  @Test
  void anAmountTooLargeToCountIsRefused() {
    var impossible = new Posting(
        "meal:2026-11-16:" + MEAL_OF_EMMA.pupilId() + ":CANTEEN:1:1:charge", ALBERTO,
        MEAL_OF_EMMA.pupilId(), "CANTEEN", MEAL, MEAL_OF_EMMA.date(), Long.MIN_VALUE, 1, 1, 11,
        "BOOKING", null, null, null, new UUID(9, 1));
    assertThatThrownBy(() -> MealStory.goOn(
        MEAL_OF_EMMA, List.of(impossible), List.of(voided(2)), List.of(FIRST)))
        .isInstanceOf(ArithmeticException.class);
  }

  /**
   * Prices come as states of which the highest number holds, words in any order. However they
   * interleave, the balance is the same; and what the words lead to is theirs alone: it does not
   * matter when the prices came.
   */
  @Test
  void noOrderOfPricesAndWordsChangesWhatTheyLeadTo() {
    List<Object> facts = List.of(
        List.of(FIRST), List.of(FIRST, LOWER), List.of(FIRST, LOWER, DEARER),
        eaten(1), voided(2), cancelledLate(3));
    var led = new HashMap<List<Object>, Set<Posting>>();
    int orders = 0;
    for (var order : permutations(facts)) {
      var ledger = new OneMealLedger();
      order.forEach(ledger::take);
      assertThat(ledger.movements.stream().mapToLong(Posting::amountCents).sum())
          .as("%s", order).isEqualTo(-620);
      assertThat(ledger.movements.stream().mapToInt(Posting::meals).sum()).isEqualTo(1);
      var words = order.stream().filter(Word.class::isInstance).toList();
      var movements = Set.copyOf(ledger.movements);
      assertThat(led.computeIfAbsent(words, of -> movements)).isEqualTo(movements);
      orders++;
    }
    assertThat(orders).isEqualTo(720);
    assertThat(led).hasSize(6);
    assertThat(led.get(facts.subList(3, 6))).hasSize(9);
  }

  /** A ledger of one meal, as small as can be: words without a price wait. */
  private static final class OneMealLedger {

    private final List<Posting> movements = new ArrayList<>();
    private final List<Word> waiting = new ArrayList<>();
    private List<Price> prices = List.of();

    void take(Object fact) {
      if (fact instanceof Word word) {
        hear(word);
      } else {
        learn(fact);
      }
    }

    private void hear(Word word) {
      int last = waiting.isEmpty() ? 0 : waiting.getLast().revision();
      var unheard = MealStory.unheard(movements, last, List.of(word));
      if (prices.isEmpty()) {
        waiting.addAll(unheard);
      } else {
        movements.addAll(MealStory.goOn(MEAL_OF_EMMA, movements, unheard, prices));
      }
    }

    @SuppressWarnings("unchecked")
    private void learn(Object state) {
      var told = (List<Price>) state;
      if (told.size() > prices.size()) {
        prices = told;
        movements.addAll(MealStory.goOn(MEAL_OF_EMMA, movements, waiting, prices));
        waiting.clear();
      }
    }
  }

  private static <T> List<List<T>> permutations(List<T> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<T>>();
    for (int i = 0; i < of.size(); i++) {
      var rest = new ArrayList<>(of);
      T first = rest.remove(i);
      for (var order : permutations(rest)) {
        var longer = new ArrayList<T>();
        longer.add(first);
        longer.addAll(order);
        all.add(longer);
      }
    }
    return all;
  }

  private void hear(List<Price> prices, Word... words) {
    told.addAll(MealStory.goOn(MEAL_OF_EMMA, List.copyOf(told), List.of(words), prices));
  }

  private long balance() {
    return told.stream().mapToLong(Posting::amountCents).sum();
  }

  private long balanceOf(UUID holder) {
    return told.stream().filter(posting -> posting.holderId().equals(holder))
        .mapToLong(Posting::amountCents).sum();
  }

  private int mealCount() {
    return told.stream().mapToInt(Posting::meals).sum();
  }

  private static Word eaten(int revision) {
    return word(revision, Word.Says.CONSUMED);
  }

  private static Word cancelledLate(int revision) {
    return word(revision, Word.Says.LATE_CANCELLED);
  }

  private static Word voided(int revision) {
    return word(revision, Word.Says.VOIDED);
  }

  private static Word word(int revision, Word.Says says) {
    return new Word(
        revision, says, ALBERTO, "evidence of " + revision, new UUID(9, revision));
  }
}
