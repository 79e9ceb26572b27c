package it.refettorio.wallet.pages;

import it.refettorio.starter.caller.Caller;
import it.refettorio.starter.ui.Ui;
import it.refettorio.wallet.statement.Account;
import it.refettorio.wallet.statement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement of an account: on the page the latest movement first, on paper the oldest. */
@Controller
class StatementPage {

  static final String PATH = "/estratto-conto";

  private static final String DAYS = "";

  private final WalletAccounts accounts;
  private final Statements statements;
  private final StatementPdf pdf;
  private final Clock clock;

  StatementPage(
      WalletAccounts accounts, Statements statements, StatementPdf pdf, Clock clock) {
    this.accounts = accounts;
    this.statements = statements;
    this.pdf = pdf;
    this.clock = clock;
  }

  @GetMapping(WalletAccount.PATH + PATH)
  String statement(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam(name = "pagina", defaultValue = "1") String page,
      @RequestParam Map<String, String> parameters,
      Model model) {
    var chosen = accounts.of(caller, wanted);
    if (chosen.isEmpty()) {
      return "pages/no-wallet";
    }
    var wallet = chosen.get();
    model.addAttribute("live", accounts.live(wallet));
    var account = account(wallet);
    var filters = filters(account, parameters);
    var days = filters.days(DAYS);
    var extent = statements.extent(wallet.holder(), days);
    var paging = Paging.of(Paging.asked(page), extent.movements(), Statements.PAGE);
    model.addAttribute("page", new StatementView(wallet, filters, days, extent,
        statements.movements(wallet.holder(), days, paging.page()), paging.page(),
        paging.pages(), false, AsOf.of(account, clock.instant())));
    return "pages/statement";
  }

  private Account account(WalletAccount wallet) {
    return statements.account(wallet.holder()).orElseThrow(WalletAccounts::notFound);
  }

  private Filters filters(Account account, Map<String, String> parameters) {
    return Filters.read(parameters, List.of(), List.of(DAYS), account,
        account.yearToShow(LocalDate.now(clock)));
  }

  @GetMapping(WalletAccount.PATH + PATH + ".pdf")
  ResponseEntity<byte[]> pdf(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam Map<String, String> parameters,
      @ModelAttribute("ui") Ui ui) {
    var view = onPaper(caller, wanted, parameters);
    return view.filters().errors().isEmpty()
        ? pdfFile(name(ui, view) + ".pdf", pdf.of(ui, view))
        : backToThePage(view);
  }

  @GetMapping(WalletAccount.PATH + PATH + ".csv")
  ResponseEntity<byte[]> csv(
      Caller caller,
      @RequestParam(name = WalletAccount.PARAMETER, required = false) Optional<UUID> wanted,
      @RequestParam Map<String, String> parameters,
      @ModelAttribute("ui") Ui ui) {
    var view = onPaper(caller, wanted, parameters);
    return view.filters().errors().isEmpty()
        ? StatementCsv.of(ui, view, name(ui, view) + ".csv")
        : backToThePage(view);
  }

  private StatementView onPaper(
      Caller caller, Optional<UUID> wanted, Map<String, String> parameters) {
    var wallet = accounts.of(caller, wanted).orElseThrow(WalletAccounts::notFound);
    var account = account(wallet);
    var filters = filters(account, parameters);
    var days = filters.days(DAYS);
    var extent = statements.extent(wallet.holder(), days);
    return new StatementView(wallet, filters, days, extent,
        statements.oldestFirst(wallet.holder(), days, StatementView.LONGEST), 1, 1,
        extent.movements() > StatementView.LONGEST, AsOf.of(account, clock.instant()));
  }

  private static String name(Ui ui, StatementView view) {
    return ui.t("statement.file")
        + (view.hasBegin() ? "-" + view.days().from() : "")
        + (view.hasEnd() ? "-" + view.days().to() : "");
  }

  private static ResponseEntity<byte[]> pdfFile(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  /** A wrong filter is explained there. */
  private static ResponseEntity<byte[]> backToThePage(StatementView view) {
    return ResponseEntity.status(303)
        .header(HttpHeaders.LOCATION, view.account().at(PATH, view.filters().typed()))
        .build();
  }
}
