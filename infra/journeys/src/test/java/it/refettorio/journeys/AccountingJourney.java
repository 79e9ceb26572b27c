package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
  /** A family of its own: no other journey looks at its account. */
  private static final String DEBTOR = "Vaduroman";
  private static final String DEBTORS_TAX_CODE = "VDRLII83A29Z129X";

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
  void aFileOfOldDebtsIsAskedForWithAllThatIsExpectedOfIt() {
    bice.goTo(ACCOUNTS + "/pregressi");
    bice.look("accounting-6-carry-over");
    bice.button("Prova il file").click();
    assertThat(bice.page()).hasTitle(Pattern.compile("^Errore:.*"));
    bice.look("accounting-7-carry-over-empty");
  }

  @Test
  @Order(5)
  void aFileOfOldDebtsWhoseTotalsDoNotAgreeChangesNothing() throws SQLException {
    long before = balanceOf(DEBTOR);
    bring("3.000,00");
    assertThat(bice.main()).containsText("I totali non concordano");
    assertThat(bice.page().locator("tbody .badge").allTextContents())
        .anyMatch(text -> text.contains("Non concorda"));
    assertThat(bice.button("Riporta i saldi")).not().isVisible();
    bice.look("accounting-8-carry-over-disagrees");
    assertThat(balanceOf(DEBTOR)).isEqualTo(before);
  }

  @Test
  @Order(6)
  void aTriedFileMovesNothingUntilItIsApplied() throws SQLException {
    long before = balanceOf(DEBTOR);
    bring("4.000,00");
    assertThat(bice.main()).containsText("Il file è pronto");
    bice.look("accounting-9-carry-over-tried");
    assertThat(balanceOf(DEBTOR)).isEqualTo(before);

    bice.button("Riporta i saldi").click();
    assertThat(bice.main()).containsText("Il file è applicato");
    bice.look("accounting-10-carry-over-applied");
    openAccountOf(DEBTOR);
    assertThat(bice.figure()).isEqualTo(Italian.euro(before - 4_000_00));
    assertThat(bice.main()).containsText("Debito riportato");
    bice.page().locator("details.rf-details > summary").all().forEach(Locator::click);
    assertThat(bice.main()).containsText("Saldo a fine anno");
    bice.look("accounting-11-carried");
  }

  @Test
  @Order(7)
  void aReliefLowersTheDebtUnderItsAct() throws SQLException {
    long before = balanceOf(DEBTOR);
    bice.link("Sgravio").click();
    bice.page().locator("input[name=importo]").fill("500,00");
    bice.page().locator("textarea[name=motivo]").fill("Esenzione per l'anno passato");
    bice.page().locator("input[name=atto]").fill("Determina 119/2026");
    bice.look("accounting-12-relief");
    bice.button("Controlla").click();
    bice.look("accounting-13-relief-check");
    bice.button("Registra").click();
    assertThat(bice.main()).containsText("Lo sgravio è registrato.");
    assertThat(bice.figure()).isEqualTo(Italian.euro(before + 500_00));
  }

  @Test
  @Order(8)
  void theFamilyThatOwesMostIsAskedAndGetsItsNotice() throws SQLException {
    long debt = -balanceOf(DEBTOR);
    bice.goTo(ACCOUNTS + "/richieste");
    bice.page().locator("input[name=minimo]").fill("3.000,00");
    bice.button("Vedi chi deve pagare").click();
    assertThat(bice.main()).containsText("Non è ancora partito nulla.");
    assertThat(bice.fact("Famiglie a cui chiedere")).isEqualTo("1");
    assertThat(bice.fact("Somma da chiedere")).isEqualTo(Italian.euro(debt));
    bice.look("accounting-14-due-trial");
    bice.button("Invia le richieste").click();
    assertThat(bice.main()).containsText("Le richieste sono partite.");
    assertThat(bice.main()).containsText(DEBTOR);
    bice.look("accounting-15-due-run");

    bice.link(DEBTOR).click();
    Patience.soon().untilAsserted(() -> {
      bice.page().reload();
      assertThat(bice.main().innerText()).contains("Avviso dell'ufficio", Italian.euro(debt));
    });
    bice.look("accounting-16-asked");
  }

  @Test
  @Order(9)
  void surveysTheMonthsTheTotalsAndWhatWaits() {
    for (String page : new String[] {
        "totali", "andamento", "pasti-senza-tariffa", "richieste", "eventi-fermi"}) {
      assertThat(bice.goTo(ACCOUNTS + "/" + page).status()).isEqualTo(200);
      bice.look("accounting-17-" + page);
    }
  }

  @Test
  @Order(10)
  void whatTheOtherServicesSentIsInTheAccounts() {
    Patience.soon().untilAsserted(() -> {
      bice.goTo(ACCOUNTS + "/quadrature");
      assertThat(bice.page().locator("tbody tr").count()).isGreaterThan(10);
      assertThat(bice.page().locator("tbody .badge").allTextContents())
          .allMatch(text -> text.contains("Coincide"));
    });
    bice.look("accounting-18-control-totals");
  }

  @Test
  @Order(11)
  void theRebuiltAccountsAreEqualAndAreThrownAway() {
    bice.goTo(ACCOUNTS + "/ricostruzione");
    bice.look("accounting-19-rebuilds");
    bice.button("Ricostruisci e confronta").click();
    Patience.patiently().untilAsserted(() -> {
      bice.page().reload();
      assertThat(bice.main().textContent()).contains("Tutto uguale");
    });
    assertThat(bice.fact("Differenze")).isEqualTo("0");
    bice.look("accounting-20-rebuild-report");
    bice.button("Scarta la ricostruzione").click();
    assertThat(bice.main()).containsText("La ricostruzione è stata scartata.");
    bice.look("accounting-21-rebuild-discarded");
  }

  private void openAccountOf(String lastName) {
    bice.goTo(ACCOUNTS);
    bice.page().getByLabel("Cognome o nome dell'intestatario").fill(lastName);
    bice.button("Cerca").click();
    bice.page().locator("tbody a").first().click();
  }

  /** A file with a debt of 4.000,00 €. */
  private void bring(String expectedDebts) {
    bice.goTo(ACCOUNTS + "/pregressi");
    bice.page().locator("input[type=file]").setInputFiles(new FilePayload(
        "pregressi.csv", "text/csv",
        ("referente_cf;debito;credito\n" + DEBTORS_TAX_CODE + ";4.000,00;\n")
            .getBytes(StandardCharsets.UTF_8)));
    bice.page().locator("input[name=atto]").fill("Determina 118/2026");
    bice.page().locator("input[name=righe]").fill("1");
    bice.page().locator("input[name=debiti]").fill(expectedDebts);
    bice.page().locator("input[name=crediti]").fill("0");
    bice.button("Prova il file").click();
  }

  private long balanceOf(String lastName) throws SQLException {
    return Long.parseLong(new Figures(system, Part.WALLET).text("""
        select sum(a.balance_cents) from ledger.account_year a join holder using (holder_id)
        where last_name = '%s'
        """.formatted(lastName)));
  }
}
