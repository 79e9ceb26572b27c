package it.refettorio.wallet.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.household.School;
import it.refettorio.wallet.household.Schooling;
import it.refettorio.wallet.statement.Meals;
import it.refettorio.wallet.statement.Period;
import it.refettorio.wallet.statement.PupilSums;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pupils of an account, with tariff, school, and what each service of theirs comes to. */
@Component
public class PupilLines {

  private final Meals meals;
  private final Households households;

  PupilLines(Meals meals, Households households) {
    this.meals = meals;
    this.households = households;
  }

  /**
   * A line for each pupil and service used or paid for; one for a pupil without any.
   *
   * @param days on which the meals were to be eaten
   */
  public List<PupilLine> of(HolderId holder, Period days) {
    var names = households.pupils(holder).stream().collect(
        Collectors.toMap(PupilName::id, Function.identity()));
    var known = meals.sums(holder, days).stream().collect(
        Collectors.toMap(each -> new Key(each.pupil(), each.service()), Function.identity()));
    // The latest of each comes first.
    var schooling = households.schooling(holder).stream().collect(Collectors.toMap(
        each -> new Key(each.pupil(), each.service()), Function.identity(),
        (latest, earlier) -> latest));
    var keys = new LinkedHashSet<>(known.keySet());
    keys.addAll(schooling.keySet());
    names.keySet().stream()
        .filter(pupil -> keys.stream().noneMatch(key -> key.pupil().equals(pupil)))
        .map(pupil -> new Key(pupil, DemandService.CANTEEN)).toList().forEach(keys::add);
    return keys.stream()
        .map(key -> line(
            key, names.get(key.pupil()), known.get(key), schooling.get(key)))
        .toList();
  }

  private record Key(PupilId pupil, DemandService service) {}

  private static PupilLine line(
      Key key, PupilName name, PupilSums sums, Schooling schooling) {
    var school = Optional.ofNullable(schooling).map(Schooling::school);
    return new PupilLine(
        key.pupil(), key.service(),
        name != null ? name.lastName() : sums == null ? null : sums.lastName(),
        name != null ? name.firstName() : sums == null ? null : sums.firstName(),
        name == null ? null : name.taxCode(),
        sums == null ? null : sums.tariffName(),
        sums == null ? 0 : sums.reductionsCents(),
        sums == null ? 0 : sums.meals(),
        sums == null ? 0 : sums.netDueCents(),
        school.map(School::cycle).orElse(null), school.map(School::name).orElse(null),
        schooling == null ? null : schooling.className(),
        schooling == null ? 0 : schooling.weeklyReturns());
  }
}
