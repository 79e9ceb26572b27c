package it.refettorio.wallet.pages.office;

import it.refettorio.wallet.accounting.Grouping;
import it.refettorio.wallet.accounting.Periods;
import it.refettorio.wallet.pages.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Totals over some days, by day, school and kind. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH + "/totali")
class TotalsPage {

  private final Periods periods;
  private final MessageSource messages;
  private final Clock clock;

  TotalsPage(Periods periods, MessageSource messages, Clock clock) {
    this.periods = periods;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String totals(@ModelAttribute TotalsForm form, HttpServletResponse response, Model model) {
    var wanted = form.orThisMonth(LocalDate.now(clock));
    var errors = wanted.errors();
    if (errors.isEmpty()) {
      var totals = periods.totals(
          wanted.from(), wanted.to(), wanted.grouping(), Periods.LINES);
      model.addAttribute("page", new TotalsView(wanted, errors, totals));
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new TotalsView(wanted, errors, List.of()));
    }
    return "pages/office/totals";
  }

  /** The file is always split by day, school and kind: a spreadsheet adds up the rest. */
  @GetMapping("/totali.csv")
  ResponseEntity<byte[]> file(@ModelAttribute TotalsForm form, Locale locale) {
    if (!form.errors().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var file = new CsvFile(List.of(
        word("totals.day", locale), word("totals.school", locale), word("totals.kind", locale),
        word("totals.movements", locale), word("totals.meals", locale),
        word("totals.amount", locale)));
    var totals = periods.totals(
        form.from(), form.to(), Grouping.DAY_SCHOOL_AND_KIND, Periods.FILE);
    totals.forEach(total -> file.line(
        total.date(), total.school() == null ? "" : total.school(),
        word("totals.kind." + total.kind(), locale), total.movements(), total.meals(),
        CsvFile.amount(total.cents())));
    if (totals.size() == Periods.FILE) {
      file.line(word("totals.file.cut", locale, Periods.FILE));
    }
    return file.answer("totali.csv");
  }

  private String word(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args.length == 0 ? null : args, locale);
  }
}
