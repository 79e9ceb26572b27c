package it.refettorio.wallet.statement;

import it.refettorio.wallet.ledger.MovementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A meal of a pupil and what became of it.
 *
 * @param amountCents what it costs after all corrections
 * @param tariffName of the price that holds or held last, or null
 * @param steps its movements in the order they were made; none while it waits for a price
 */
public record MealDay(
    LocalDate date,
    String service,
    int shift,
    Outcome outcome,
    boolean repriced,
    long amountCents,
    String tariffName,
    List<MealStep> steps) {

  /** What became of a meal. */
  public enum Outcome {
    /** Eaten, or booked and not cancelled: charged. */
    CONSUMED,
    /** The absence came too late: charged. */
    LATE_CANCELLED,
    /** Given back, or never due. */
    REVERSED,
    /** It has no price yet. */
    WAITING
  }

  static MealDay waiting(LocalDate date, String service, int shift) {
    return new MealDay(date, service, shift, Outcome.WAITING, false, 0, null, List.of());
  }

  /** A word that waited for its price, and says that the meal does not count. */
  static MealDay voided(LocalDate date, String service, int shift) {
    return new MealDay(date, service, shift, Outcome.REVERSED, false, 0, null, List.of());
  }

  /** @param steps of one meal, not empty */
  static MealDay of(List<MealStep> steps) {
    var givenBack = steps.stream().map(MealStep::reverses).collect(Collectors.toSet());
    var standing = steps.stream().filter(step -> !givenBack.contains(step.cause())).toList();
    Optional<MealStep> charge = standing.stream().filter(MealStep::charges).findFirst();
    var first = steps.getFirst();
    return new MealDay(
        first.date(), first.service(), first.shift(),
        charge.map(MealDay::outcome).orElse(Outcome.REVERSED),
        charge.isPresent() && standing.stream()
            .anyMatch(step -> step.kind() == MovementKind.TARIFF_DIFFERENCE),
        Math.negateExact(
            steps.stream().mapToLong(MealStep::amountCents).reduce(0, Math::addExact)),
        steps.reversed().stream().map(MealStep::tariffName)
            .filter(name -> name != null).findFirst().orElse(null),
        steps);
  }

  private static Outcome outcome(MealStep charge) {
    return charge.kind() == MovementKind.MEAL ? Outcome.CONSUMED : Outcome.LATE_CANCELLED;
  }
}
