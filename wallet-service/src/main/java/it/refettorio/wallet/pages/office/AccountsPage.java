package it.refettorio.wallet.pages.office;

import it.refettorio.starter.inbox.ParkedRecords;
import it.refettorio.starter.ui.FormErrors;
import it.refettorio.wallet.accounting.Accounts;
import it.refettorio.wallet.accounting.UnpricedMeals;
import it.refettorio.wallet.control.ControlTotals;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.pages.CsvFile;
import it.refettorio.wallet.pages.Paging;
import it.refettorio.wallet.rebuild.Rebuilds;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts, as the accounting office looks for them. */
@Controller
@ForAccounting
@RequestMapping(AccountsPage.PATH)
class AccountsPage {

  static final String PATH = "/ufficio/portafogli";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/Rome"));

  private final Accounts accounts;
  private final Rebuilds rebuilds;
  private final ControlTotals totals;
  private final UnpricedMeals unpriced;
  private final ParkedRecords parked;
  private final Households households;
  private final MessageSource messages;

  AccountsPage(
      Accounts accounts,
      Rebuilds rebuilds,
      ControlTotals totals,
      UnpricedMeals unpriced,
      ParkedRecords parked,
      Households households,
      MessageSource messages) {
    this.accounts = accounts;
    this.rebuilds = rebuilds;
    this.totals = totals;
    this.unpriced = unpriced;
    this.parked = parked;
    this.households = households;
    this.messages = messages;
  }

  @GetMapping
  String accounts(
      @ModelAttribute AccountsForm form,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      HttpServletResponse response,
      Model model) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", view(form, errors, Paging.asked(page)));
    return "pages/office/accounts";
  }

  private AccountsView view(AccountsForm form, FormErrors errors, int asked) {
    var list = accounts.page(form.filter(), asked);
    var paging = Paging.of(asked, list.accounts(), Accounts.PAGE);
    if (paging.page() != asked) {
      list = accounts.page(form.filter(), paging.page());
    }
    return new AccountsView(
        form, errors, accounts.tariffs(), households.schools(), list,
        paging.page(), paging.pages(), attention());
  }

  /** What the alarms look at. */
  private Attention attention() {
    return new Attention(
        rebuilds.alarming(), totals.alarming(), unpriced.number(), parked.count());
  }

  @GetMapping("/conti.csv")
  ResponseEntity<byte[]> file(@ModelAttribute AccountsForm form, Locale locale) {
    var list = accounts.all(form.filter());
    var file = new CsvFile(List.of(
        word("office.holder", locale), word("office.consumed", locale),
        word("office.paid", locale), word("office.balance", locale),
        word("office.updated", locale)));
    list.rows().forEach(row -> file.line(
        row.name(), CsvFile.amount(row.consumedCents()), CsvFile.amount(row.paidCents()),
        CsvFile.amount(row.balanceCents()), MOMENT.format(row.updatedAt())));
    if (list.accounts() > list.rows().size()) {
      file.line(word("office.file.cut", locale, list.rows().size(), list.accounts()));
    }
    return file.answer("conti.csv");
  }

  private String word(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args.length == 0 ? null : args, locale);
  }
}
