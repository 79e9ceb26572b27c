package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The main job of the portal, as Alberto Molteni does it for Emma: a phone, scripts switched off.
 * Emma eats on Mondays only, and the day is a Tuesday.
 */
@InTheWholeSystem
class FamilyOnAPhoneWithoutScriptsJourney {

  private static final int MEALS_BOUGHT = 10;

  private Window window;
  private List<LocalDate> eaten;
  private LocalDate nextMeal;
  private long priceCents;
  private String notice;

  @BeforeAll
  void logsInWithSpid(WholeSystem system, Chromium chromium) {
    var town = system.town();
    eaten = town.mealDays(TaxCodes.EMMA, WholeSystem.TODAY.minusDays(1));
    nextMeal = town.nextMeal(TaxCodes.EMMA, WholeSystem.TODAY);
    priceCents = town.priceCents(TaxCodes.EMMA);
    window = chromium.phoneWithoutScripts(system);
    window.logIn(Person.ALBERTO);
  }

  @AfterAll
  void hasNothingToComplainOf() {
    window.close();
  }

  @Test
  @Order(1)
  void findsEmmaAndHerNextMealOnTheDesk() {
    window.goTo("/");

    assertThat(window.heading("Ciao, Alberto")).isVisible();
    assertThat(window.heading("Emma")).isVisible();
    assertThat(window.main()).containsText("niente mensa");
    assertThat(window.main()).containsText(Italian.day(nextMeal));
    assertThat(nextMeal).isEqualTo("2026-11-30");
    window.look("alberto-1-desk");
  }

  @Test
  @Order(2)
  void reportsAnAbsenceUndoesItAndReportsItAgain() {
    window.goTo("/");
    window.link("Comunica assenza Emma, " + Italian.day(nextMeal)).click();
    assertThat(window.main()).containsText("Puoi comunicare l'assenza fino alle 9:15");
    window.look("alberto-2-day");
    window.button("Comunica assenza").click();

    assertThat(status()).containsText("Assenza registrata");
    String first = window.fact("Numero");
    assertThat(window.heading("Ricevuta " + first)).isVisible();
    assertThat(window.main()).containsText("lunedì 30 novembre 2026");
    window.look("alberto-3-absence-receipt");

    window.button("Annulla assenza").click();
    assertThat(status()).containsText("Assenza annullata: il pasto è di nuovo prenotato");
    window.look("alberto-4-absence-withdrawn");

    window.link("Torna alle presenze").click();
    assertThat(day().locator(".badge")).hasText("Presente");
    window.look("alberto-5-week");
    day().getByRole(AriaRole.BUTTON).click();
    assertThat(status()).containsText("Assenza registrata");
    assertThat(window.fact("Numero")).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  @Order(3)
  void seesTheAbsenceOnTheDesk() {
    Patience.soon().untilAsserted(() -> {
      window.goTo("/");
      assertThat(window.main().innerText()).contains("Assente");
    });
    window.look("alberto-6-desk-absent");
  }

  @Test
  @Order(4)
  void findsEveryMealOfThePastInTheWallet() {
    window.goTo("/");
    window.link("Portafoglio").click();

    assertThat(eaten).hasSize(11).allMatch(day -> day.getDayOfWeek().getValue() == 1);
    assertThat(window.figure()).isEqualTo(Italian.euro(-eaten.size() * priceCents));
    window.look("alberto-7-wallet");
    window.link("Estratto conto").click();
    assertThat(mealsShown()).containsExactlyElementsOf(eaten.reversed().stream()
        .map(day -> Italian.shortDay(day) + " Pasto di Emma " + Italian.euro(-priceCents))
        .toList());
    window.look("alberto-7-statement");

    window.link("Perché?").click();
    assertThat(window.main()).containsText("Residente");
    assertThat(window.main()).containsText("DGC 61 del 28/05/2026");
    window.look("alberto-8-why");
  }

  @Test
  @Order(5)
  void asksForATopUpOfTenMeals() {
    window.goTo("/portafoglio");
    window.link("Ricarica").click();
    window.field("Numero di pasti per Emma").fill(Integer.toString(MEALS_BOUGHT));
    window.button("Ricalcola").click();
    assertThat(window.figure()).isEqualTo("58,00\u00a0€");
    window.look("alberto-9-top-up");
    window.button("Continua").click();

    assertThat(window.heading("Ricarica mensa")).isVisible();
    assertThat(window.figure()).isEqualTo(Italian.euro(MEALS_BOUGHT * priceCents));
    assertThat(window.fact("Causale")).isNotEmpty();
    String number = window.fact("Codice avviso").replace(" ", "");
    assertThat(number).hasSize(18).startsWith("301");
    assertThat(Long.parseLong(number.substring(0, 16)) % 93)
        .isEqualTo(Long.parseLong(number.substring(16)));
    assertThat(window.fact("IUV")).isEqualTo(number.substring(1));
    notice = window.page().url();
    window.look("alberto-10-notice");
  }

  @Test
  @Order(6)
  void paysAndIsToldToWaitUntilTheReceiptComes() {
    window.page().navigate(notice);
    window.button("Procedi al pagamento").click();
    assertThat(window.page().locator("#total")).containsText("58,00");
    window.look("alberto-11-checkout");
    window.button("In verifica").click();

    assertThat(window.page()).hasURL(notice);
    assertThat(window.main()).containsText("Stiamo verificando il pagamento");
    assertThat(window.page().getByText("Procedi al pagamento")).hasCount(0);
    window.look("alberto-12-notice-checking");
    window.goTo("/portafoglio");
    Patience.soon().untilAsserted(() -> {
      window.link("Aggiorna a situazione attuale").click();
      assertThat(window.main().innerText()).contains("in verifica");
    });
    assertThat(window.figure()).isEqualTo(Italian.euro(-eaten.size() * priceCents));
    window.look("alberto-13-wallet-checking");
  }

  @Test
  @Order(7)
  void findsThePaymentConfirmedAndTheWalletHigherByExactlyThat() {
    Patience.patiently().untilAsserted(() -> {
      window.page().navigate(notice);
      assertThat(window.main().innerText()).contains("Pagamento ricevuto");
    });
    window.look("alberto-14-notice-paid");

    String balance = Italian.euro((MEALS_BOUGHT - eaten.size()) * priceCents);
    window.goTo("/portafoglio");
    Patience.soon().untilAsserted(() -> {
      window.link("Aggiorna a situazione attuale").click();
      assertThat(window.figure()).isEqualTo(balance);
    });
    window.look("alberto-15-wallet-paid");
    Patience.soon().untilAsserted(() -> {
      window.goTo("/");
      assertThat(window.figure()).isEqualTo(balance);
    });
    window.look("alberto-16-desk-paid");
    window.goTo("/pagamenti");
    assertThat(window.main()).containsText("Pagato");
    window.look("alberto-17-payments");
  }

  @Test
  @Order(8)
  void leaves() {
    window.logOut();
    window.look("alberto-18-goodbye");
    window.goTo("/portafoglio");
    assertThat(window.page()).hasURL(Pattern.compile(".*/accedi\\?torna=.*"));
  }

  private Locator status() {
    return window.page().getByRole(AriaRole.STATUS);
  }

  private Locator day() {
    return window.page().locator("li.rf-day").filter(
        new Locator.FilterOptions().setHasText(Italian.day(nextMeal)));
  }

  /** Date, words and amount of each movement. */
  private List<String> mealsShown() {
    var rows = new ArrayList<String>();
    for (Locator row : window.page().locator("tbody tr").all()) {
      var cells = row.locator("th, td").allInnerTexts();
      rows.add(String.join(" ", cells.subList(0, 3).stream().map(String::strip).toList()));
    }
    return rows;
  }
}
