package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pupils an account pays for, with what each service comes to. */
@Controller
class PupilsPage {

  private final WalletAccounts accounts;
  private final Statements statements;
  private final PupilLines pupils;
  private final Clock clock;

  PupilsPage(WalletAccounts accounts, Statements statements, PupilLines pupils, Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.pupils = pupils;
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
    var account = statements.account(holder).orElseThrow(WalletAccounts::notFound);
    var filters = Filters.read(parameters,
        List.of(PupilsView.SEARCH, PupilsView.SERVICE, PupilsView.ORDER), List.of(""),
        account.yearsMoved(), account.yearToShow(LocalDate.now(clock)));
    var all = pupils.of(holder, filters.days(""));
    var lines = all.stream()
        .filter(line -> speaksOf(line, filters.text(PupilsView.SEARCH)))
        .filter(line -> filters.text(PupilsView.SERVICE).isEmpty()
            || filters.text(PupilsView.SERVICE).equals(line.service().name()))
        .sorted(PupilColumn.order(filters.text(PupilsView.ORDER))).toList();
    model.addAttribute("page", new PupilsView(chosen.get(), filters, lines, !all.isEmpty(),
        all.stream().map(PupilLine::service).distinct().sorted().toList()));
    return "pages/pupils";
  }

  private static boolean speaksOf(PupilLine line, String words) {
    var text = Stream.of(line.lastName(), line.firstName(), line.taxCode(), line.tariff(),
            line.school(), line.className())
        .filter(part -> part != null).collect(Collectors.joining(" "))
        .toLowerCase(Locale.ITALIAN);
    return Stream.of(words.toLowerCase(Locale.ITALIAN).split("\\s+")).allMatch(text::contains);
  }
}
