package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Why a movement is there: the day, who said so, the price and its act, the event it came with, and
 * what it reverses or is reversed by. Amounts in cents.
 *
 * @param evidence for a meal who recorded it, for a payment the notice number
 * @param reason the office's words, or null
 * @param act the office's act, or null; that of a tariff stands with its price
 * @param price what a meal was priced by, or null
 * @param reverses the movement this one gives back, or null
 * @param reversedBy the movement that gave this one back, or null
 * @param story all movements of the meal in the order they were made; empty for other movements
 */
public record Explanation(
    long id,
    String cause,
    MovementKind kind,
    LocalDate date,
    String pupil,
    String service,
    long amountCents,
    String evidence,
    String reason,
    String act,
    Price price,
    Long reverses,
    Long reversedBy,
    UUID eventId,
    Instant postedAt,
    List<MealStep> story) {

  /**
   * The price of a meal.
   *
   * @param fullPriceCents before reductions, or null
   * @param reasons the sentences that explain it
   */
  public record Price(
      String tariffCode,
      String tariffName,
      long unitPriceCents,
      Long fullPriceCents,
      String act,
      List<String> reasons) {

    /** The sentences that say more than tariff, price and act. */
    public List<String> moreReasons() {
      return reasons.stream()
          .filter(sentence -> !sentence.equals(act)
              && !sentence.matches("Tariffa " + Pattern.quote(tariffCode) + "\\b.*"))
          .toList();
    }
  }

  Explanation telling(List<MealStep> steps) {
    return new Explanation(
        id, cause, kind, date, pupil, service, amountCents, evidence, reason, act, price, reverses,
        reversedBy, eventId, postedAt, steps);
  }

  /** What the causes of all movements of this meal begin with; empty for other movements. */
  Optional<String> meal() {
    return kind.ofMeal()
        ? Optional.of(cause.substring(0, cause.lastIndexOf(':', cause.lastIndexOf(':') - 1)))
        : Optional.empty();
  }

  /** For a difference of tariff the step that charged the earlier price. */
  public Optional<MealStep> pricedBefore() {
    if (kind != MovementKind.TARIFF_DIFFERENCE) {
      return Optional.empty();
    }
    var self = story.stream().filter(step -> step.id() == id).findFirst();
    return self.flatMap(difference -> story.stream()
        .filter(step -> step.revision() == difference.revision()
            && (step.charges() || step.kind() == MovementKind.TARIFF_DIFFERENCE)
            && step.tariffVersion() < difference.tariffVersion())
        .max(Comparator.comparing(MealStep::tariffVersion)));
  }
}
