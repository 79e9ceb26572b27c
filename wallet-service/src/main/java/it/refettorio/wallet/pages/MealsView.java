package it.refettorio.wallet.pages;

import it.refettorio.starter.ui.Phase;
import it.refettorio.starter.ui.Tone;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.MealDay;
import it.refettorio.wallet.statement.MealDay.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the meals of a pupil in one month show.
 *
 * @param pupil first name
 * @param earlier the month before, or null if no meal is older; {@code later} likewise
 */
public record MealsView(
    WalletAccount account,
    String id,
    String pupil,
    YearMonth month,
    List<MealDay> meals,
    YearMonth earlier,
    YearMonth later) {

  /** The address of another month. */
  public String at(YearMonth other) {
    return account.at(PupilsView.PATH + "/" + id + "/pasti", Map.of("mese", other.toString()));
  }

  public Tone tone(MealDay meal) {
    return switch (meal.outcome()) {
      case CONSUMED -> Tone.SUCCESS;
      case LATE_CANCELLED -> Tone.WARNING;
      case REVERSED -> Tone.NEUTRAL;
      case WAITING -> Tone.INFO;
    };
  }

  /** What the month comes to, in cents. */
  public long amountCents() {
    return meals.stream().mapToLong(MealDay::amountCents).reduce(0, Math::addExact);
  }

  /** How many meals of the month are charged. */
  public long charged() {
    return meals.stream()
        .filter(meal -> meal.outcome() == Outcome.CONSUMED
            || meal.outcome() == Outcome.LATE_CANCELLED)
        .count();
  }

  public List<Phase> story(Ui ui, MealDay meal) {
    return ExplanationView.phases(ui, meal.steps(), pupil);
  }
}
