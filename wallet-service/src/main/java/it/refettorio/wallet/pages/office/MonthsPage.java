package it.refettorio.wallet.pages.office;

import it.refettorio.contracts.SchoolYear;
import it.refettorio.wallet.accounting.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was consumed and paid, month by month of a school year. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/andamento")
class MonthsPage {

  private static final int YEARS = 4;

  private final Periods periods;
  private final Clock clock;

  MonthsPage(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /** @param wanted a school year; one that is not offered is taken for the present one */
  @GetMapping
  String months(@RequestParam(name = "anno", defaultValue = "") String wanted, Model model) {
    var now = SchoolYear.of(LocalDate.now(clock));
    var years = Stream.iterate(now, year -> new SchoolYear(year.startYear() - 1))
        .limit(YEARS).toList();
    var year = years.stream().filter(each -> each.toString().equals(wanted)).findFirst()
        .orElse(now);
    model.addAttribute("page", new MonthsView(year, years, periods.months(year)));
    return "pages/office/months";
  }
}
