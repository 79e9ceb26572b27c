package it.refettorio.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCallers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesIT extends EnrolmentTest {

  private static final List<String> OFFICE_PAGES = List.of(
      "/ufficio/iscrizioni", "/ufficio/iscrizioni/scuole", "/ufficio/iscrizioni/tariffe",
      "/ufficio/iscrizioni/famiglie", "/ufficio/iscrizioni/famiglie?cerca=zzz&pagina=3",
      IMPORTS, IMPORTS + "?tipo=FAMIGLIE", TestFee.PATH);

  private final TestFiles files = TestFiles.ofANewFamily();

  @BeforeEach
  void theFamilyIsEnrolled() {
    bring("SCUOLE", files.schools());
    bring("TARIFFE", files.tariffs());
    bring("FAMIGLIE", files.families());
    bring("ISCRIZIONI", files.subscriptions());
  }

  private UUID idOf(String table, String taxCode) {
    return jdbc.queryForObject(
        "select id from " + table + " where tax_code = ?", UUID.class, taxCode);
  }

  @Test
  void aParentSeesSchoolClassDaysTariffAndTheReasonOfThePrice() {
    var holder = idOf("person", files.holder());
    var pupil = idOf("pupil", files.pupil());
    var alberto = TestCallers.citizen(holder, pupil);

    var page = browser().get(alberto, "/iscrizioni");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains(
        "Le iscrizioni della tua famiglia", "Emma Molteni", "Mensa scolastica", "Attivo",
        "Scuola primaria " + files.school(), "5A", "lunedì", "14/09/2026",
        "Residente, %s a pasto".formatted(new Formats(Locale.ITALIAN).money(580)),
        "Tariffa %s: 5,80 € a pasto dal 01/09/2026".formatted(files.tariff()),
        "Delibera G.C. 41/2026");
    assertThat(browser().get(alberto, "/iscrizioni/" + pupil).text())
        .contains("Emma Molteni", "01/03/2016");
  }

  @Test
  void theParentsPagesSpeakEnglishToo() {
    var pupil = idOf("pupil", files.pupil());
    var laura = TestCallers.citizen(idOf("person", files.second()), pupil);

    assertThat(browser().get(laura, "/iscrizioni?lang=en").text())
        .contains("Your family's enrolments", "School canteen", "In use");
  }

  @Test
  void aPersonWithoutPupilsIsToldWhatToDo() {
    assertThat(browser().get(TestCallers.citizen(UUID.randomUUID()), "/iscrizioni").text())
        .contains("Nessuna iscrizione", "rivolgiti all'ufficio");
  }

  @Test
  void anotherFamilysPupilDoesNotExist() {
    var pupil = idOf("pupil", files.pupil());
    var stranger = TestCallers.citizen(UUID.randomUUID());

    assertThat(browser().get(stranger, "/iscrizioni/" + pupil).status()).isEqualTo(404);
    assertThat(browser().get(stranger, "/iscrizioni/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(browser().get(stranger, "/iscrizioni").body()).doesNotContain("Emma");
  }

  @Test
  void everyPageOfTheOfficeIsShown() {
    for (String path : OFFICE_PAGES) {
      assertThat(browser().get(office, path).status()).as(path).isEqualTo(200);
    }
    assertThat(browser().get(TestCallers.operator("AMMINISTRATORE"), "/ufficio/iscrizioni").text())
        .contains("Scuola primaria " + files.school());
  }

  @Test
  void theOfficeFindsAFamilyBySurnameOrTaxCodeOfAnyoneInIt() {
    for (String search : List.of(files.holder(), files.second().toLowerCase(Locale.ROOT),
        files.pupil().substring(0, 12), "rossi", "MOLT")) {
      assertThat(browser().get(office, "/ufficio/iscrizioni/famiglie?cerca=" + search).text())
          .as(search).contains("Alberto Molteni");
    }
    assertThat(browser().get(office, "/ufficio/iscrizioni/famiglie?cerca=%25").text())
        .contains("Famiglie trovate: 0");
  }

  @Test
  void theOfficeSeesAFamilyWithPupilsSubscriptionsAndPrices() {
    var page = browser().get(
        office, "/ufficio/iscrizioni/famiglie/" + idOf("person", files.holder()));

    assertThat(page.text()).contains(
        "Famiglia di Alberto Molteni", "Genitore intestatario", "Laura Rossi",
        "Secondo genitore / tutore", files.pupil(), "Mensa scolastica", "5A",
        "Tariffa %s: 5,80 € a pasto dal 01/09/2026".formatted(files.tariff()));
    assertThat(browser().get(office, "/ufficio/iscrizioni/famiglie/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void nobodyComesInWithoutATokenAndOnlyTheSchoolOfficeIntoItsPages() {
    var citizen = TestCallers.citizen(UUID.randomUUID());
    var accountant = TestCallers.operator("OPERATORE_RAGIONERIA");

    assertThat(browser().getWithoutToken("/iscrizioni").status()).isEqualTo(401);
    for (String path : OFFICE_PAGES) {
      assertThat(browser().getWithoutToken(path).status()).as(path).isEqualTo(401);
      assertThat(browser().get(citizen, path).status()).as(path).isEqualTo(403);
      assertThat(browser().get(accountant, path).status()).as(path).isEqualTo(403);
    }
    assertThat(browser().upload(accountant, IMPORTS, "SCUOLE", UUID.randomUUID(), files.schools())
        .status()).isEqualTo(403);
  }

  @Test
  void anImportThatDoesNotExistIsNotFound() {
    assertThat(browser().get(office, IMPORTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
