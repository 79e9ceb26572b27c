package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.refettorio.local.plan.Part;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Amal Bensahara looks through the wallet of her family: every figure, and why. */
@InTheWholeSystem
class FamilyWalletJourney {

  private static final String[] SEVEN_LINES = {
      "Totale consumato", "Pagato con avviso pagoPA", "Pagato spontaneamente", "Saldo parziale",
      "Avvisi emessi", "Debito", "Pasti residui"};
  private static final List<String> PHONE_PARTS = List.of("Consumato", "Pagato", "Saldo");

  private Window amal;
  private long balance;
  private long meals;
  private long raniasMeals;
  private String holder;

  @BeforeAll
  void logIn(WholeSystem system, Chromium chromium) throws SQLException {
    var wallet = new Figures(system, Part.WALLET);
    balance = Long.parseLong(wallet.text("""
        select sum(amount_cents) from ledger.movement join holder using (holder_id)
        where last_name = 'Bensahara' and first_name = 'Amal'
        """));
    meals = Long.parseLong(wallet.text("""
        select sum(meals) from ledger.movement join holder using (holder_id)
        where last_name = 'Bensahara' and first_name = 'Amal'
        """));
    raniasMeals = Long.parseLong(wallet.text("""
        select sum(meals) from ledger.movement join pupil using (pupil_id)
        where last_name = 'Bensahara' and first_name = 'Rania'
        """));
    holder = wallet.text("select holder_id from holder where last_name = 'Bensahara' and first_name = 'Amal'");
    amal = chromium.desktop(system);
    amal.logIn(Person.AMAL);
  }

  @AfterAll
  void haveNothingToComplainOf() {
    amal.close();
  }

  @Test
  @Order(1)
  void theSummaryHasTheManualsSevenLinesOnADeskAndItsThreePartsOnAPhone() {
    amal.goTo("/portafoglio");
    assertThat(amal.figure()).isEqualTo(Italian.euro(balance));
    assertThat(amal.main()).containsText("Paga ora");
    assertThat(amal.main()).containsText(
        "2026/2027 (importi dovuti: " + Italian.euro(-balance) + ")");
    var table = amal.page().locator("main table")
        .filter(new Locator.FilterOptions().setHasText("Saldo parziale"));
    amal.at(Width.DESKTOP, () -> {
      assertThat(table).isVisible();
      assertThat(table.locator("tbody tr")).containsText(SEVEN_LINES);
      for (String part : PHONE_PARTS) {
        assertThat(heading(part)).hasCount(0);
      }
    });
    amal.at(Width.PHONE, () -> {
      assertThat(table).isHidden();
      for (String part : PHONE_PARTS) {
        assertThat(heading(part)).isVisible();
      }
    });
    amal.look("amal-1-wallet");
  }

  @Test
  @Order(2)
  void datesTheWrongWayRoundAreExplained() {
    amal.goTo("/portafoglio?consumatoDal=2026-11-20&consumatoAl=2026-11-01");
    assertThat(amal.page()).hasTitle(Pattern.compile("^Errore:.*"));
    assertThat(amal.main()).containsText("Scambia le due date");
    amal.look("amal-2-wallet-wrong-dates");
  }

  @Test
  @Order(3)
  void datesNarrowTheFiguresAndAreTakenAwayAgain() {
    amal.goTo("/portafoglio");
    amal.page().getByText("Filtra").click();
    amal.field("Consumato dal").fill("2026-11-01");
    amal.field("Consumato al").fill("2026-11-15");
    amal.button("Applica i filtri").click();
    assertThat(amal.main()).containsText("Le cifre qui sotto seguono i filtri");
    amal.look("amal-2-wallet-filtered");
    amal.link("Togli i filtri").click();
    assertThat(amal.main()).not().containsText("Le cifre qui sotto seguono i filtri");
    amal.link("Tutti gli anni").click();
    assertThat(amal.main()).containsText("Tutti gli anni scolastici");
  }

  @Test
  @Order(4)
  void theDependentPupilAndHisMealsDayByDay() {
    amal.goTo("/portafoglio");
    amal.link("Utenti a carico").first().click();
    assertThat(amal.main()).containsText("Rania");
    assertThat(amal.main()).containsText(Long.toString(raniasMeals));
    amal.look("amal-3-pupils");
    amal.at(Width.PHONE, () -> {
      amal.page().getByText("Filtra").click();
      amal.field("Cerca").fill("primaria");
      amal.field("Cerca nella colonna").selectOption("Tipo di scuola");
      amal.field("Verso").selectOption("decrescente");
      amal.button("Applica i filtri").click();
      assertThat(amal.page().locator("tbody tr")).containsText(new String[] {"Rania"});
      assertThat(amal.field("Verso")).hasValue("decrescente");
    });
    amal.look("amal-3-pupils-searched");
    amal.page().locator("main a[href*='/pasti']").first().click();
    assertThat(amal.main()).containsText("Consumato");
    amal.look("amal-4-meals");
  }

  @Test
  @Order(5)
  void paymentsSoFarAreNone() {
    amal.goTo("/portafoglio/pagamenti");
    assertThat(amal.main()).containsText("Ancora nessun pagamento");
    amal.look("amal-5-payments");
  }

  @Test
  @Order(6)
  void theStatementEndsAtTheBalanceAndComesAsPaperAndSheet() {
    amal.goTo("/portafoglio/estratto-conto");
    assertThat(amal.main()).containsText(Italian.euro(balance));
    amal.look("amal-6-statement");

    APIResponse paper = file("Scarica in PDF");
    assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
    assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    APIResponse sheet = file("Scarica in CSV");
    assertThat(sheet.headers().get("content-type")).startsWith("text/csv");
    assertThat(sheet.text().lines().filter(line -> line.contains("Pasto")).count())
        .isEqualTo(meals);
  }

  @Test
  @Order(7)
  void aMealSaysWhyItCostsWhatItCosts() {
    amal.goTo("/portafoglio");
    amal.page().locator("main a[href*='/portafoglio/movimenti/']").first().click();
    assertThat(amal.main()).containsText("Tariffa");
    amal.look("amal-7-why");
  }

  @Test
  @Order(8)
  void theApiTellsTheSameBalance() {
    var answer = amal.page().request().get(
        amal.page().url().replaceFirst(
            "(https?://[^/]+).*", "$1/api/wallet/accounts/" + holder));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().replace(" ", "")).contains("\"balanceCents\":" + balance);
  }

  @Test
  @Order(9)
  void thePageThatStandsOpenShowsThePaymentByItself() {
    amal.goTo("/portafoglio");
    amal.page().evaluate("document.body.dataset.sameDocument = 'yes'");
    long paid = paysOneMealInAnotherTab();

    assertThat(amal.page().locator(".rf-figure-value").first())
        .hasText(Italian.euro(balance + paid), new LocatorAssertions.HasTextOptions()
            .setUseInnerText(true).setTimeout(30_000));
    assertThat(amal.page().locator("body[data-same-document=yes]")).hasCount(1);
    amal.look("amal-8-wallet-live");
  }

  @Test
  @Order(10)
  void thePaymentStandsInTheHistoryAndSaysWhereItComesFrom() {
    amal.goTo("/portafoglio/pagamenti");
    assertThat(amal.page().locator("tbody tr")).hasCount(1);
    amal.look("amal-9-payments");
    amal.link("Perché?").click();
    assertThat(amal.main()).containsText("Ricevuta pagoPA");
    amal.look("amal-10-why-payment");
  }

  @Test
  @Order(11)
  void aNoticeOfTheOfficeIsFoundAndPaidFromTheWallet(WholeSystem system, Chromium chromium) {
    try (var bice = chromium.desktop(system)) {
      bice.logIn(Person.BICE);
      chargeMoreThanAnybodyOwes(bice);
      askWhoeverOwesThatMuch(bice);
    }
    Patience.soon().untilAsserted(() -> {
      amal.goTo("/portafoglio");
      assertThat(amal.main().innerText()).contains("Con avviso (1 avviso");
    });
    amal.look("amal-11-wallet-notice");

    amal.link("Con avviso").click();
    amal.page().locator("#da-pagare a").first().click();
    String notice = amal.page().url();
    press(amal.page(), "Procedi al pagamento");
    press(amal.page(), "Paga");
    assertThat(amal.page()).hasURL(notice);

    Patience.soon().untilAsserted(() -> {
      amal.goTo("/portafoglio");
      assertThat(amal.figure()).isEqualTo(Italian.euro(0));
      assertThat(amal.main().innerText()).doesNotContain("Con avviso (");
    });
    amal.look("amal-12-wallet-notice-paid");
  }

  @Test
  @Order(12)
  void aTariffCorrectedFromTheBeginningIsToldMealByMeal(WholeSystem system, Chromium chromium) {
    try (var ada = chromium.desktop(system)) {
      ada.logIn(Person.ADA);
      ada.goTo("/ufficio/iscrizioni/importazioni");
      ada.page().locator("label[for=tipo-ISCRIZIONI]").click();
      ada.field("File CSV").setInputFiles(new FilePayload("iscrizioni.csv", "text/csv",
          system.town().subscriptionAt("RIDOTTA", TaxCodes.RANIA)
              .getBytes(StandardCharsets.UTF_8)));
      ada.button("Importa").click();
      assertThat(ada.main()).containsText("Il file è stato applicato");
    }
    amal.goTo("/portafoglio/alunni");
    amal.page().locator("tr", new Page.LocatorOptions().setHasText("Rania"))
        .locator("a[href*='/pasti']").click();
    Patience.soon().untilAsserted(() -> {
      amal.page().reload();
      assertThat(amal.main().innerText()).contains("Come è cambiato");
    });
    amal.page().getByText("Come è cambiato").first().click();
    assertThat(amal.main()).containsText("Differenza di tariffa");
    amal.look("amal-13-meals-corrected");
    amal.link("Perché?").click();
    assertThat(amal.main()).containsText("La storia di questo pasto");
    amal.look("amal-14-why-correction");
  }

  private void chargeMoreThanAnybodyOwes(Window bice) {
    bice.goTo("/ufficio/portafogli/" + holder + "/rettifica");
    bice.page().locator("label[for=verso-carico]").click();
    bice.page().locator("input[name=importo]").fill("3.000,00");
    bice.page().locator("textarea[name=motivo]").fill("Addebito di prova");
    bice.button("Controlla").click();
    bice.button("Registra").click();
    assertThat(bice.main()).containsText("La rettifica è registrata.");
  }

  private static void askWhoeverOwesThatMuch(Window bice) {
    bice.goTo("/ufficio/portafogli/richieste");
    bice.page().locator("input[name=minimo]").fill("2.500,00");
    bice.button("Vedi chi deve pagare").click();
    assertThat(bice.fact("Famiglie a cui chiedere")).isEqualTo("1");
    bice.look("amal-10-office-asks");
    bice.button("Invia le richieste").click();
    assertThat(bice.main()).containsText("Le richieste sono partite.");
  }

  private Locator heading(String words) {
    return amal.page().getByRole(AriaRole.HEADING,
        new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  private long paysOneMealInAnotherTab() {
    var tab = amal.context().newPage();
    tab.navigate(amal.page().url().replaceFirst("(https?://[^/]+).*", "$1/pagamenti/ricarica"));
    tab.getByLabel("Numero di pasti per Rania").fill("1");
    press(tab, "Continua");
    long cents = Long.parseLong(
        tab.locator(".rf-figure-value").first().innerText().replaceAll("\\D", ""));
    press(tab, "Procedi al pagamento");
    press(tab, "Paga");
    tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ricarica mensa"))
        .first().waitFor();
    tab.close();
    return cents;
  }

  private static void press(Page tab, String button) {
    tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first().click();
  }

  private APIResponse file(String label) {
    String href = amal.page().locator("main a", new Page.LocatorOptions()
        .setHasText(label)).first().getAttribute("href");
    return amal.page().request().get(
        amal.page().url().replaceFirst("(https?://[^/]+).*", "$1") + href);
  }
}
