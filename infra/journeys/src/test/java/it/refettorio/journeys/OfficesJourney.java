package it.refettorio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import it.refettorio.local.plan.Part;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Ada Registrini of the school office and Bice Bilanciotti of accounting, each in her own area. */
@InTheWholeSystem
class OfficesJourney {

  private static final String HEADER = "codice;denominazione;servizio;valida_dal;prezzo;atto\n";
  private static final String WRONG = HEADER
      + "DOCENTE;Docenti;MENSA;2026-09-01;sei euro;DGC 61 del 28/05/2026\n"
      + "OSPITE;Ospiti;MENSA;31/02/2026;7,00;DGC 61 del 28/05/2026\n";
  private static final String RIGHT = HEADER
      + "DOCENTE;Docenti;MENSA;2026-09-01;6,00;DGC 61 del 28/05/2026\n"
      + "OSPITE;Ospiti;MENSA;2026-09-01;7,00;DGC 61 del 28/05/2026\n";

  private WholeSystem system;
  private Window ada;
  private Window bice;

  @BeforeAll
  void logIn(WholeSystem system, Chromium chromium) {
    this.system = system;
    ada = chromium.desktop(system);
    ada.logIn(Person.ADA);
    bice = chromium.desktop(system);
    bice.logIn(Person.BICE);
  }

  @AfterAll
  void haveNothingToComplainOf() {
    ada.close();
    bice.close();
  }

  @Test
  @Order(1)
  void eachSeesHerOwnAreas() {
    ada.goTo("/ufficio");
    assertThat(ada.main()).containsText("Iscrizioni");
    assertThat(ada.main()).not().containsText("Portafogli");
    ada.look("ada-1-office");
    bice.goTo("/ufficio");
    assertThat(bice.main()).containsText("Portafogli");
    assertThat(bice.main()).not().containsText("Iscrizioni");
    bice.look("bice-1-office");
  }

  @Test
  @Order(2)
  void theSchoolOfficeFindsSchoolsFamiliesAndTariffs() throws SQLException {
    var families = new Figures(system, Part.ENROLMENT).text("select count(*) from family");
    ada.goTo("/ufficio/iscrizioni");
    assertThat(ada.fact("Famiglie")).isEqualTo(families);
    ada.look("ada-2-enrolments");
    ada.goTo("/ufficio/iscrizioni/scuole");
    assertThat(ada.main()).containsText("Dante Alighieri");
    ada.look("ada-3-schools");
    ada.goTo("/ufficio/iscrizioni/tariffe");
    assertThat(ada.main()).containsText("5,80 €");
    ada.look("ada-4-tariffs");
    ada.goTo("/ufficio/iscrizioni/famiglie");
    ada.look("ada-5-families");
    ada.page().getByLabel("Cognome o codice fiscale").fill("Molteni");
    ada.button("Cerca").click();
    ada.link("Alberto").or(ada.link("Molteni")).first().click();
    assertThat(ada.heading("Emma")).isVisible();
    ada.look("ada-6-family");
  }

  @Test
  @Order(3)
  void aFileWithErrorsIsExplainedLineByLineAndChangesNothing() {
    upload(WRONG);
    assertThat(ada.main()).containsText("Il file non è stato applicato");
    assertThat(ada.page().locator("tbody th")).hasText(new String[] {"2", "3"});
    ada.look("ada-7-import-refused");
    ada.goTo("/ufficio/iscrizioni/tariffe");
    assertThat(ada.main()).not().containsText("Docenti");
  }

  @Test
  @Order(4)
  void theRightFileIsAppliedAndASecondTimeChangesNothing() {
    upload(RIGHT);
    assertThat(ada.main()).containsText("Il file è stato applicato");
    assertThat(ada.fact("Nuovi")).isEqualTo("2");
    ada.look("ada-8-import-applied");

    upload(RIGHT);
    assertThat(ada.fact("Nuovi")).isEqualTo("0");
    assertThat(ada.fact("Cambiati")).isEqualTo("0");
    assertThat(ada.fact("Uguali")).isEqualTo("2");
    ada.goTo("/ufficio/iscrizioni/importazioni");
    ada.look("ada-9-imports");
  }

  @Test
  @Order(5)
  void aForgottenFileIsAskedFor() {
    ada.goTo("/ufficio/iscrizioni/importazioni");
    ada.button("Importa").click();
    assertThat(ada.page()).hasTitle(Pattern.compile("^Errore:.*"));
    ada.look("ada-10-import-empty");
  }

  @Test
  @Order(6)
  void theSchoolOfficeFollowsTheDay() {
    ada.goTo("/ufficio/presenze");
    assertThat(ada.main()).containsText("Le famiglie possono cambiare fino alle 9:15");
    ada.look("ada-11-attendance");
    ada.link("Dante Alighieri").click();
    assertThat(ada.main()).containsText("Montegrigio Nina");
    ada.look("ada-12-school-day");
    ada.goTo("/ufficio/presenze/eventi-fermi");
    assertThat(ada.main()).containsText("Nessun evento fermo");
    ada.look("ada-13-parked-records");
  }

  @Test
  @Order(7)
  void aSettledDaySettledAgainGivesNoMeal() {
    ada.goTo("/ufficio/presenze");
    ada.page().locator("input[name=dal]").fill("2026-11-16");
    ada.page().locator("input[name=al]").fill("2026-11-20");
    ada.button("Contabilizza").click();
    assertThat(ada.main()).containsText("Conclusa");
    assertThat(ada.fact("Pasti nuovi")).isEqualTo("0");
    ada.look("ada-14-settlement");
    ada.goTo("/ufficio/presenze");
    ada.page().locator("input[name=dal]").fill("2026-12-20");
    ada.button("Contabilizza").click();
    assertThat(ada.page()).hasTitle(Pattern.compile("^Errore:.*"));
    ada.look("ada-15-settlement-wrong");
  }

  @Test
  @Order(8)
  void accountingFindsBalancesThatAddUp() throws SQLException {
    bice.goTo("/ufficio/portafogli/pasti-senza-tariffa");
    assertThat(bice.main()).containsText("Tutti i pasti hanno una tariffa");
    bice.goTo("/ufficio/portafogli");
    bice.look("bice-2-accounts");
    bice.page().getByLabel("Cognome o nome dell'intestatario").fill("Bensahara");
    bice.button("Cerca").click();
    bice.link("Amal").or(bice.link("Bensahara")).first().click();
    var balance = Long.parseLong(new Figures(system, Part.WALLET).text("""
        select sum(amount_cents) from ledger.movement join holder using (holder_id)
        where last_name = 'Bensahara' and first_name = 'Amal'
        """));
    assertThat(bice.figure()).isEqualTo(Italian.euro(balance));
    bice.look("bice-3-account");
    bice.page().locator("main a[href*='/movimenti/']").first().click();
    bice.look("bice-4-why");
    bice.goTo("/ufficio/portafogli/eventi-fermi");
    assertThat(bice.main()).containsText("Nessun evento fermo");
  }

  @Test
  @Order(9)
  void accountingSeesPayments() {
    bice.goTo("/ufficio/pagamenti");
    assertThat(bice.main()).containsText("Nessuna anomalia");
    bice.look("bice-5-payments");
  }

  @Test
  @Order(10)
  void neitherOpensTheOthersPages() {
    for (String path : new String[] {"/ufficio/portafogli", "/ufficio/pagamenti"}) {
      assertThat(ada.goTo(path).status()).isEqualTo(403);
      assertThat(ada.main()).containsText("Non puoi vedere questa pagina");
    }
    ada.look("ada-16-forbidden");
    for (String path : new String[] {"/ufficio/iscrizioni", "/ufficio/presenze"}) {
      assertThat(bice.goTo(path).status()).isEqualTo(403);
      assertThat(bice.main()).containsText("Non puoi vedere questa pagina");
    }
    assertThat(ada.goTo("/portafoglio").status()).isEqualTo(403);
    assertThat(ada.main()).containsText("Questa parte del portale non è per la tua utenza");
    ada.look("ada-17-wrong-area");
  }

  private void upload(String tariffs) {
    ada.goTo("/ufficio/iscrizioni/importazioni");
    ada.page().locator("label[for=tipo-TARIFFE]").click();
    ada.field("File CSV").setInputFiles(new FilePayload(
        "tariffe.csv", "text/csv", tariffs.getBytes(StandardCharsets.UTF_8)));
    ada.button("Importa").click();
  }
}
