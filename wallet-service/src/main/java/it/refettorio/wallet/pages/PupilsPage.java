package it.refettorio.wallet.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.PupilId;
import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.household.School;
import it.refettorio.wallet.household.Schooling;
import it.refettorio.wallet.statement.Meals;
import it.refettorio.wallet.statement.PupilSums;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pupils an account pays for, with what each service comes to. */
@Controller
class PupilsPage {

  private final WalletAccounts accounts;
  private final Statements statements;
  private final Meals meals;
  private final Households households;
  private final Clock clock;

  PupilsPage(
      WalletAccounts accounts,
      Statements statements,
      Meals meals,
      Households households,
      Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.meals = meals;
    this.households = households;
    this.clock = clock;
  }

  @GetMapping(WalletAccount.PATH + PupilsView.PATH)
  String pupils(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam Map<String, String> parameters,
      Model model) {
    var chosen = accounts.of(caller, wanted);
    if (chosen.isEmpty()) {
      return "pages/no-wallet";
    }
    var holder = chosen.get().holder();
    model.addAttribute("live", accounts.live(chosen.get()));
    var account = statements.account(holder).orElseThrow(WalletAccounts::notFound);
    var filters = Filters.read(parameters, PupilsView.FIELDS, List.of(""), account,
        account.yearToShow(LocalDate.now(clock)));
    model.addAttribute("page", new PupilsView(
        chosen.get(), AsOf.of(account, clock.instant()), filters,
        lines(holder, meals.sums(holder, filters.days("")))));
    return "pages/pupils";
  }

  /** A line for each pupil and service used or paid for; one for a pupil without any. */
  private List<PupilLine> lines(HolderId holder, List<PupilSums> sums) {
    var names = households.pupils(holder).stream().collect(
        Collectors.toMap(PupilName::id, Function.identity()));
    var known = sums.stream().collect(
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
