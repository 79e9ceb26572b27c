package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Livia Verdebosco, for Nina and Elio, who eat every day; paying goes wrong at first. */
@InTheWholeSystem
class FamilyWithTwoChildrenJourney {

  private static final int MEALS_OF_NINA = 3;
  private static final int MEALS_OF_ELIO = 4;

  private Window window;
  private long consumedCents;
  private long topUpCents;
  private String notice;

  @BeforeAll
  void logsInWithSpid(WholeSystem system, Chromium chromium) {
    var town = system.town();
    var yesterday = WholeSystem.TODAY.minusDays(1);
    long nina = town.priceCents(TaxCodes.NINA);
    long elio = town.priceCents(TaxCodes.ELIO);
    consumedCents = town.mealDays(TaxCodes.NINA, yesterday).size() * nina
        + town.mealDays(TaxCodes.ELIO, yesterday).size() * elio;
    topUpCents = MEALS_OF_NINA * nina + MEALS_OF_ELIO * elio;
    window = chromium.desktop(system);
    window.logIn(Person.LIVIA);
  }

  @AfterAll
  void hasNothingToComplainOf() {
    window.close();
  }

  @Test
  @Order(1)
  void seesBothChildrenAndOneBalance() {
    window.goTo("/");

    assertThat(window.heading("Nina")).isVisible();
    assertThat(window.heading("Elio")).isVisible();
    assertThat(window.main()).containsText("mensa prenotata");
    assertThat(window.figure()).isEqualTo(Italian.euro(-consumedCents));
    window.look("livia-1-desk");
  }

  @Test
  @Order(2)
  void reportsAnAbsenceForTodayBeforeTheCutoff() {
    window.link("Presenze").click();
    window.look("livia-2-week");
    today("Nina").getByRole(AriaRole.BUTTON).click();

    assertThat(window.main()).containsText("Assenza registrata");
    assertThat(window.main()).containsText("Puoi annullare l'assenza fino alle 9:15 di oggi");
    window.link("Torna alle presenze").click();
    assertThat(today("Nina").locator(".badge")).hasText("Assente");
    assertThat(today("Elio").locator(".badge")).hasText("Presente");
  }

  @Test
  @Order(3)
  void turnsThePagesOfTheMonths() {
    window.goTo("/presenze");
    window.link("Tutto il mese").click();
    assertThat(window.page().locator("table")).isVisible();
    assertThat(window.main()).containsText("novembre 2026");
    window.look("livia-3-month");
    window.link("Mese precedente").click();
    assertThat(window.main()).containsText("ottobre 2026");
    window.look("livia-4-past-month");
  }

  @Test
  @Order(4)
  void isToldWhatIsWrongWithAnImpossibleTopUp() {
    window.goTo("/pagamenti/ricarica");
    window.button("Continua").click();
    assertThat(window.page()).hasTitle(Pattern.compile("^Errore:.*"));
    assertThat(window.main()).containsText("Scrivi almeno un pasto");
    window.look("livia-5-top-up-nothing");
    window.field("Numero di pasti per Nina").fill("2000");
    window.field("Numero di pasti per Elio").fill("-3");
    window.button("Continua").click();
    assertThat(window.main()).containsText("Scrivi un numero di pasti da 0 a 200");
    window.look("livia-6-top-up-wrong");
  }

  @Test
  @Order(5)
  void asksForOneTopUpForBoth() {
    window.goTo("/pagamenti/ricarica");
    window.field("Numero di pasti per Nina").fill(Integer.toString(MEALS_OF_NINA));
    window.field("Numero di pasti per Elio").fill(Integer.toString(MEALS_OF_ELIO));
    window.button("Continua").click();

    assertThat(window.figure()).isEqualTo(Italian.euro(topUpCents));
    assertThat(window.page().locator("tbody tr")).hasCount(2);
    notice = window.page().url();
    window.look("livia-7-notice");
  }

  @Test
  @Order(6)
  void mayChangeHerMindAtTheCheckout() {
    pay("Annulla");
    assertThat(window.main()).containsText("Pagamento annullato");
    assertThat(window.main()).containsText("non ti è stato addebitato nulla");
    window.look("livia-8-notice-payment-cancelled");
  }

  @Test
  @Order(7)
  void isToldWhenThePaymentFails() {
    pay("Fallisce");
    assertThat(window.main()).containsText("Pagamento non riuscito");
    window.look("livia-9-notice-payment-failed");
  }

  @Test
  @Order(8)
  void paysAtLast() {
    pay("Paga");
    Patience.soon().untilAsserted(() -> {
      window.page().navigate(notice);
      assertThat(window.main().innerText()).contains("Pagamento ricevuto");
    });
    Patience.soon().untilAsserted(() -> {
      window.goTo("/portafoglio");
      assertThat(window.figure()).isEqualTo(Italian.euro(topUpCents - consumedCents));
    });
    window.look("livia-10-wallet");
  }

  @Test
  @Order(9)
  void mayGiveUpATopUp() {
    window.goTo("/pagamenti/ricarica");
    window.field("Numero di pasti per Elio").fill("1");
    window.button("Continua").click();
    window.button("Annulla la ricarica").click();
    assertThat(window.main()).containsText("La ricarica è annullata");
    assertThat(window.main()).containsText("Annullato");
    window.look("livia-11-payments");
  }

  @Test
  @Order(10)
  void findsWhatHerChildrenAreEnrolledIn() {
    window.goTo("/iscrizioni");
    assertThat(window.main()).containsText("Residente");
    window.look("livia-12-enrolments");
    window.link("Nina").click();
    window.look("livia-13-enrolments-of-nina");
  }

  @Test
  @Order(11)
  void readsTheSamePagesInEnglish() {
    window.goTo("/");
    window.page().getByText("EN", new Page.GetByTextOptions()
        .setExact(true)).click();
    assertThat(window.page().locator("html")).hasAttribute("lang", "en");
    window.look("livia-14-desk-english");
    window.goTo("/portafoglio");
    window.look("livia-15-wallet-english");
    window.goTo("/presenze");
    window.look("livia-16-week-english");
    window.goTo("/pagamenti/ricarica");
    window.look("livia-17-top-up-english");
  }

  private void pay(String button) {
    window.page().navigate(notice);
    window.button("Procedi al pagamento").click();
    window.page().getByRole(AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    assertThat(window.heading("Ricarica mensa")).isVisible();
  }

  private Locator today(String child) {
    return window.page().locator("section").filter(new Locator.FilterOptions().setHasText(child))
        .locator("li.rf-day-today");
  }
}
