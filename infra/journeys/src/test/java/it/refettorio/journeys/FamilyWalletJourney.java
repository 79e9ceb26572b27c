package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import it.refettorio.local.plan.Part;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Oksana Poljanova looks through the wallet of her family: every figure, and why. */
@InTheWholeSystem
class FamilyWalletJourney {

  private Window oksana;
  private long balance;
  private long meals;
  private String holder;

  @BeforeAll
  void logIn(WholeSystem system, Chromium chromium) throws SQLException {
    var wallet = new Figures(system, Part.WALLET);
    balance = Long.parseLong(wallet.text("""
        select sum(amount_cents) from ledger.movement join holder using (holder_id)
        where last_name = 'Poljanova'
        """));
    meals = Long.parseLong(wallet.text("""
        select sum(meals) from ledger.movement join holder using (holder_id)
        where last_name = 'Poljanova'
        """));
    holder = wallet.text("select holder_id from holder where last_name = 'Poljanova'");
    oksana = chromium.desktop(system);
    oksana.logIn(Person.OKSANA);
  }

  @AfterAll
  void haveNothingToComplainOf() {
    oksana.close();
  }

  @Test
  @Order(1)
  void theSummaryHasTheManualsSevenLinesAndBothWaysToPay() {
    oksana.goTo("/portafoglio");
    assertThat(oksana.figure()).isEqualTo(Italian.euro(balance));
    assertThat(oksana.main()).containsText("Saldo parziale");
    assertThat(oksana.main()).containsText("Avvisi emessi");
    assertThat(oksana.main()).containsText("Pasti residui");
    assertThat(oksana.main()).containsText("Paga ora");
    oksana.look("oksana-1-wallet");
  }

  @Test
  @Order(2)
  void datesTheWrongWayRoundAreExplained() {
    oksana.goTo("/portafoglio?consumatoDal=2026-11-20&consumatoAl=2026-11-01");
    assertThat(oksana.page()).hasTitle(Pattern.compile("^Errore:.*"));
    assertThat(oksana.main()).containsText("Scambia le due date");
    oksana.look("oksana-2-wallet-wrong-dates");
  }

  @Test
  @Order(3)
  void theDependentPupilAndHisMealsDayByDay() {
    oksana.goTo("/portafoglio");
    oksana.link("Utenti a carico").first().click();
    assertThat(oksana.main()).containsText("Danylo");
    assertThat(oksana.main()).containsText(Long.toString(meals));
    oksana.look("oksana-3-pupils");
    oksana.page().locator("main a[href*='/pasti']").first().click();
    assertThat(oksana.main()).containsText("Consumato");
    oksana.look("oksana-4-meals");
  }

  @Test
  @Order(4)
  void paymentsSoFarAreNone() {
    oksana.goTo("/portafoglio/pagamenti");
    assertThat(oksana.main()).containsText("Ancora nessun pagamento");
    oksana.look("oksana-5-payments");
  }

  @Test
  @Order(5)
  void theStatementEndsAtTheBalanceAndComesAsPaperAndSheet() {
    oksana.goTo("/portafoglio/estratto-conto");
    assertThat(oksana.main()).containsText(Italian.euro(balance));
    oksana.look("oksana-6-statement");

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
    oksana.goTo("/portafoglio");
    oksana.page().locator("main a[href*='/portafoglio/movimenti/']").first().click();
    assertThat(oksana.main()).containsText("Tariffa");
    oksana.look("oksana-7-why");
  }

  @Test
  @Order(7)
  void theApiTellsTheSameBalance() {
    var answer = oksana.page().request().get(
        oksana.page().url().replaceFirst(
            "(https?://[^/]+).*", "$1/api/wallet/accounts/" + holder));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().replace(" ", "")).contains("\"balanceCents\":" + balance);
  }

  private APIResponse file(String label) {
    String href = oksana.page().locator("main a", new Page.LocatorOptions()
        .setHasText(label)).first().getAttribute("href");
    return oksana.page().request().get(
        oksana.page().url().replaceFirst("(https?://[^/]+).*", "$1") + href);
  }
}
