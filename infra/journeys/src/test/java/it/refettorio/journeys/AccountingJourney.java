package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.refettorio.local.plan.Part;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Bice Bilanciotti of accounting: she corrects, carries over, surveys and proves the accounts. */
@InTheWholeSystem
class AccountingJourney {

  private static final String ACCOUNTS = "/ufficio/portafogli";

  private WholeSystem system;
  private Window bice;

  @BeforeAll
  void logIn(WholeSystem system, Chromium chromium) {
    this.system = system;
    bice = chromium.desktop(system);
    bice.logIn(Person.BICE);
  }

  @AfterAll
  void haveNothingToComplainOf() {
    bice.close();
  }

  @Test
  @Order(1)
  void findsTheFamiliesOfASchoolThatOweMost() {
    bice.goTo(ACCOUNTS);
    bice.page().getByLabel("Scuola", new Page.GetByLabelOptions()
        .setExact(true)).selectOption("Scuola primaria Dante Alighieri");
    bice.page().getByLabel("Ordina per").selectOption("Prima chi deve di più");
    bice.button("Cerca").click();
    assertThat(bice.page().locator("tbody tr").first()).containsText("\u2212");
    bice.look("accounting-1-filtered");
  }

  @Test
  @Order(2)
  void anAdjustmentWithoutAReasonIsRefusedAndKeepsWhatWasTyped() {
    openAccountOf("Pietrachiara");
    bice.look("accounting-2-account");
    bice.link("Rettifica").first().click();
    bice.page().locator("label[for=verso-favore]").click();
    bice.page().locator("input[name=importo]").fill("5,80");
    bice.button("Controlla").click();
    assertThat(bice.page()).hasTitle(Pattern.compile("^Errore:.*"));
    assertThat(bice.page().locator("input[name=importo]")).hasValue("5,80");
    bice.look("accounting-3-adjustment-refused");
  }

  @Test
  @Order(3)
  void anAdjustmentChangesTheBalanceByWhatSheConfirmed() throws SQLException {
    long before = balanceOf("Pietrachiara");
    bice.page().locator("textarea[name=motivo]").fill("Pasto addebitato per errore il 16 novembre");
    bice.button("Controlla").click();
    bice.look("accounting-4-adjustment-check");
    bice.button("Registra").click();
    assertThat(bice.main()).containsText("La rettifica è registrata.");
    assertThat(bice.figure()).isEqualTo(Italian.euro(before + 580));
    assertThat(bice.main()).containsText("Rettifica");
    bice.look("accounting-5-adjusted");
  }

  @Test
  @Order(4)
  void aFileOfOldDebtsWhoseTotalsDoNotAgreeChangesNothing() throws SQLException {
    var movements = new Figures(system, Part.WALLET).text(
        "select count(*) from ledger.movement where kind like 'CARRIED%'");
    bice.goTo(ACCOUNTS + "/pregressi");
    bice.look("accounting-6-carry-over");
    bice.page().locator("input[type=file]").setInputFiles(new FilePayload(
        "pregressi.csv", "text/csv",
        "codice_fiscale;debito;credito\nXXXXXX00X00X000X;12,50;\n".getBytes(StandardCharsets.UTF_8)));
    bice.page().locator("input[name=atto]").fill("Determina 118/2026");
    bice.button("Prova il file").click();
    bice.look("accounting-7-carry-over-refused");
    assertThat(new Figures(system, Part.WALLET).text(
        "select count(*) from ledger.movement where kind like 'CARRIED%'")).isEqualTo(movements);
  }

  @Test
  @Order(5)
  void surveysTheMonthsTheTotalsAndWhatWaits() {
    for (String page : new String[] {"totali", "andamento", "pasti-senza-tariffa", "richieste"}) {
      assertThat(bice.goTo(ACCOUNTS + "/" + page).status()).isEqualTo(200);
      bice.look("accounting-8-" + page);
    }
  }

  @Test
  @Order(6)
  void whatTheOtherServicesSentIsInTheAccounts() {
    Patience.soon().untilAsserted(() -> {
      bice.goTo(ACCOUNTS + "/quadrature");
      assertThat(bice.page().locator("tbody tr").count()).isGreaterThan(10);
      assertThat(bice.page().locator("tbody .badge").allTextContents())
          .allMatch(text -> text.contains("Coincide"));
    });
    bice.look("accounting-9-control-totals");
  }

  @Test
  @Order(7)
  void theRebuiltAccountsAreEqualAndAreThrownAway() {
    bice.goTo(ACCOUNTS + "/ricostruzione");
    bice.look("accounting-10-rebuilds");
    bice.button("Ricostruisci e confronta").click();
    Patience.patiently().untilAsserted(() -> {
      bice.page().reload();
      assertThat(bice.main().textContent()).contains("Tutto uguale");
    });
    assertThat(bice.fact("Differenze")).isEqualTo("0");
    bice.look("accounting-11-rebuild-report");
    bice.button("Scarta la ricostruzione").click();
    assertThat(bice.main()).containsText("La ricostruzione è stata scartata.");
    bice.look("accounting-12-rebuild-discarded");
  }

  private void openAccountOf(String lastName) {
    bice.goTo(ACCOUNTS);
    bice.page().getByLabel("Cognome o nome dell'intestatario").fill(lastName);
    bice.button("Cerca").click();
    bice.page().locator("tbody a").first().click();
  }

  private long balanceOf(String lastName) throws SQLException {
    return Long.parseLong(new Figures(system, Part.WALLET).text("""
        select sum(a.balance_cents) from ledger.account_year a join holder using (holder_id)
        where last_name = '%s'
        """.formatted(lastName)));
  }
}
