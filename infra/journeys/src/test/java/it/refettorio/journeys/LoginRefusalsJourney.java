package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Everybody who cannot come in is told why, in the words of the SPID table, and what to do. */
@InTheWholeSystem
class LoginRefusalsJourney {

  @Test
  void theLoginPageOffersSpidCieAndTheOfficesDoor(WholeSystem system, Chromium chromium) {
    try (var window = chromium.phone(system)) {
      window.goTo("/portafoglio");
      assertThat(window.link("Entra con SPID")).isVisible();
      assertThat(window.link("Entra con CIE")).isVisible();
      window.look("login");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ANCA   | serve un accesso di livello 2
      OKSANA | serve un accesso di livello 2
      EGIDIO | Le credenziali inserite non sono corrette
      SAMIRA | È passato troppo tempo durante l’accesso
      VASCO  | sospesa o revocata
      """)
  void anAnomalyOfTheProviderIsExplained(
      Person person, String words, WholeSystem system, Chromium chromium) {
    try (var window = chromium.phone(system)) {
      window.askToLogIn(person);
      var consent = window.button("Acconsento e continua");
      if (consent.isVisible()) {
        consent.click();
      }
      assertThat(window.heading("Accesso non riuscito")).isVisible();
      assertThat(window.main()).containsText(words);
      window.look("login-refused-" + person);
    }
  }

  @Test
  void whoLogsInWithLevelOneAllTheSameIsRefusedByThePortal(
      WholeSystem system, Chromium chromium) {
    try (var window = chromium.phone(system)) {
      window.goTo("/accedi");
      window.link("Entra con SPID").click();
      window.page().getByText("Ignora acr_values").click();
      window.page().locator("button[name=persona][value=" + Person.ANCA.id() + "]").click();
      window.button("Acconsento e continua").click();
      assertThat(window.main()).containsText("L’accesso non ha raggiunto il livello 2");
      window.look("login-level-one");
    }
  }

  @Test
  void whoRefusesTheConsentMayTryAgain(WholeSystem system, Chromium chromium) {
    try (var window = chromium.phone(system)) {
      window.askToLogIn(Person.LIVIA);
      window.button("Non acconsento").click();
      assertThat(window.main()).containsText("Senza il consenso all’invio dei dati");
      window.link("Riprova").click();
      window.page().locator("button[name=persona]").first().waitFor();
    }
  }

  @Test
  void whoHasNoChildrenHereIsToldWhatToDo(WholeSystem system, Chromium chromium) {
    try (var window = chromium.phone(system)) {
      window.logIn(Person.MARTA);
      window.goTo("/");
      assertThat(window.main()).containsText("Non risultano figli iscritti alla mensa");
      window.look("marta-1-desk");
      for (String path : new String[] {
          "presenze", "portafoglio", "pagamenti", "pagamenti/ricarica", "iscrizioni"}) {
        window.goTo("/" + path);
        window.look("marta-" + path.replace('/', '-'));
      }
    }
  }
}
