package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.refettorio.local.plan.Part;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Amal Bensahara looks through the wallet of her family: every figure, and why. */
@InTheWholeSystem
class FamilyWalletJourney {

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
  void theSummaryHasTheManualsSevenLinesAndBothWaysToPay() {
    amal.goTo("/portafoglio");
    assertThat(amal.figure()).isEqualTo(Italian.euro(balance));
    assertThat(amal.main()).containsText("Saldo parziale");
    assertThat(amal.main()).containsText("Avvisi emessi");
    assertThat(amal.main()).containsText("Pasti residui");
    assertThat(amal.main()).containsText("Paga ora");
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
  void theDependentPupilAndHisMealsDayByDay() {
    amal.goTo("/portafoglio");
    amal.link("Utenti a carico").first().click();
    assertThat(amal.main()).containsText("Rania");
    assertThat(amal.main()).containsText(Long.toString(raniasMeals));
    amal.look("amal-3-pupils");
    amal.page().locator("main a[href*='/pasti']").first().click();
    assertThat(amal.main()).containsText("Consumato");
    amal.look("amal-4-meals");
  }

  @Test
  @Order(4)
  void paymentsSoFarAreNone() {
    amal.goTo("/portafoglio/pagamenti");
    assertThat(amal.main()).containsText("Ancora nessun pagamento");
    amal.look("amal-5-payments");
  }

  @Test
  @Order(5)
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
  @Order(6)
  void aMealSaysWhyItCostsWhatItCosts() {
    amal.goTo("/portafoglio");
    amal.page().locator("main a[href*='/portafoglio/movimenti/']").first().click();
    assertThat(amal.main()).containsText("Tariffa");
    amal.look("amal-7-why");
  }

  @Test
  @Order(7)
  void theApiTellsTheSameBalance() {
    var answer = amal.page().request().get(
        amal.page().url().replaceFirst(
            "(https?://[^/]+).*", "$1/api/wallet/accounts/" + holder));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().replace(" ", "")).contains("\"balanceCents\":" + balance);
  }

  @Test
  @Order(8)
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
