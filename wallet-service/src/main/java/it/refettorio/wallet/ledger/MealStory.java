package it.refettorio.wallet.ledger;

import it.refettorio.wallet.pricing.Price;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The movements of one meal, as they follow from the words said about it and from the prices its day
 * ever had. Each word that charges is charged at the first of those prices and brought to the later
 * ones by differences; each further word gives back what the one before it charged. What is already
 * told stays as it is and only what is missing is added, so the same facts lead to the same
 * movements, in whatever order words and prices come.
 */
final class MealStory {

  private final Meal meal;
  private final List<Price> prices;
  private final Map<String, Posting> told = new HashMap<>();
  private final Map<String, Posting> reversals = new HashMap<>();
  private final List<Posting> added = new ArrayList<>();
  private final List<Posting> standing = new ArrayList<>();
  private int revision;

  private MealStory(Meal meal, List<Posting> told, List<Price> prices) {
    this.meal = meal;
    this.prices = prices;
    for (var posting : told) {
      this.told.put(posting.cause(), posting);
      if (posting.reverses() != null) {
        reversals.put(posting.reverses(), posting);
      }
      revision = Math.max(revision, revisionOf(posting));
    }
  }

  /**
   * Goes on with the story of a meal.
   *
   * @param told its movements so far
   * @param words in the order they came; those of a revision already passed change nothing
   * @param prices all its day ever had, in order; not empty if one of the words charges
   * @return the movements that are missing
   * @throws ArithmeticException if an amount is too large to be counted in cents
   */
  static List<Posting> goOn(
      Meal meal, List<Posting> told, List<Word> words, List<Price> prices) {
    var story = new MealStory(meal, told, prices);
    story.bringToLaterPrices(told);
    words.forEach(story::hear);
    return story.added;
  }

  /**
   * Those of the words that are later than all that came before them.
   *
   * @param waiting the last revision that waits to be told, or 0
   */
  static List<Word> unheard(List<Posting> told, int waiting, List<Word> words) {
    int last = told.stream().mapToInt(MealStory::revisionOf).reduce(waiting, Math::max);
    var unheard = new ArrayList<Word>(words.size());
    for (var word : words) {
      if (word.revision() > last) {
        unheard.add(word);
        last = word.revision();
      }
    }
    return unheard;
  }

  private void bringToLaterPrices(List<Posting> earlier) {
    for (var charge : earlier) {
      if (charge.meals() == 1) {
        var charged = new ArrayList<Posting>();
        charged.add(charge);
        earlier.stream()
            .filter(posting -> posting.kind() == MovementKind.TARIFF_DIFFERENCE
                && revisionOf(posting) == revisionOf(charge))
            .sorted(Comparator.comparing(Posting::tariffVersion))
            .forEach(charged::add);
        bringToLaterPrices(charged, charge);
        var givenBack = reversals.get(charge.cause());
        if (givenBack == null) {
          standing.addAll(charged);
        } else {
          charged.stream()
              .filter(posting -> !reversals.containsKey(posting.cause()))
              .forEach(posting -> add(reversal(posting, givenBack)));
        }
      }
    }
  }

  private void hear(Word word) {
    if (word.revision() <= revision) {
      return;
    }
    revision = word.revision();
    boolean nothingStood = standing.isEmpty();
    standing.forEach(posting -> add(reversal(posting, word)));
    standing.clear();
    if (word.charges()) {
      var charge = charge(word, prices.getFirst());
      add(charge);
      standing.add(charge);
      bringToLaterPrices(standing, charge);
    } else if (nothingStood) {
      add(voidMark(word));
    }
  }

  /**
   * Adds to a charge and its differences what lies between the price that they come to and each
   * later one. They may have come to one that is not among the prices: if a price was told late,
   * meals of days it was never told to hold on were charged by it meanwhile.
   */
  private void bringToLaterPrices(List<Posting> charged, Posting charge) {
    long before = 0;
    for (var posting : charged) {
      before = Math.subtractExact(before, posting.amountCents());
    }
    int version = charged.getLast().tariffVersion();
    for (var price : prices) {
      if (price.version() > version) {
        long difference = Math.subtractExact(before, price.unitPriceCents());
        if (difference != 0) {
          charged.add(add(difference(charge, price, difference)));
        }
        before = price.unitPriceCents();
      }
    }
  }

  /** Adds a movement unless it is told already; what is told stands. */
  private Posting add(Posting posting) {
    var known = told.get(posting.cause());
    if (known != null) {
      return known;
    }
    told.put(posting.cause(), posting);
    added.add(posting);
    return posting;
  }

  private Posting charge(Word word, Price price) {
    return new Posting(
        cause(word.revision(), "charge"), word.holderId(), meal.pupilId(), meal.service(),
        word.says() == Word.Says.CONSUMED ? MovementKind.MEAL : MovementKind.LATE_CANCELLED_MEAL,
        meal.date(), Math.negateExact(price.unitPriceCents()), 1, price.version(),
        price.priceId(), word.evidence(), null, null, null, word.eventId());
  }

  private Posting difference(Posting charge, Price price, long difference) {
    return new Posting(
        cause(revisionOf(charge), "tariff-" + price.version()), charge.holderId(),
        meal.pupilId(), meal.service(), MovementKind.TARIFF_DIFFERENCE, meal.date(), difference,
        0, price.version(), price.priceId(), null, null, null, null, charge.eventId());
  }

  private Posting reversal(Posting posting, Word by) {
    return reversal(posting, by.revision(), by.evidence(), by.eventId());
  }

  /** The reversal of one more movement by a word that is told already. */
  private Posting reversal(Posting posting, Posting by) {
    return reversal(posting, revisionOf(by), by.evidence(), by.eventId());
  }

  private Posting reversal(
      Posting posting, int revision, String evidence, UUID eventId) {
    boolean ofCharge = posting.meals() == 1;
    return new Posting(
        cause(revision, ofCharge ? "reversal" : "reversal-tariff-" + posting.tariffVersion()),
        posting.holderId(), meal.pupilId(), meal.service(),
        ofCharge ? MovementKind.MEAL_REVERSAL : MovementKind.DIFFERENCE_REVERSAL, meal.date(),
        Math.negateExact(posting.amountCents()), Math.negateExact(posting.meals()),
        posting.tariffVersion(), posting.priceId(), evidence, null, null, posting.cause(),
        eventId);
  }

  private Posting voidMark(Word word) {
    return new Posting(
        cause(word.revision(), "void"), word.holderId(), meal.pupilId(), meal.service(),
        MovementKind.MEAL_VOID, meal.date(), 0, 0, null, null, word.evidence(), null, null, null,
        word.eventId());
  }

  private String cause(int revision, String step) {
    return meal.cause() + ":" + revision + ":" + step;
  }

  private static int revisionOf(Posting posting) {
    return Integer.parseInt(posting.cause().split(":", 7)[5]);
  }
}
