package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.testkit.TestCallers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesIT extends AttendanceIT {

  private final ASchool school = ASchool.servingOn(MONDAY, TUESDAY);
  private final APupil emma = APupil.at(school);

  @BeforeEach
  void emmaEats() {
    open(school);
    enrol(emma);
  }

  @Test
  void withoutATokenNothingIsShown() {
    var stranger = new Browser(port, null);

    for (var path : List.of("/presenze", "/presenze/" + emma.id(), dayPath(emma, TODAY),
        "/presenze/ricevute/A-2026-000001", "/ufficio/presenze")) {
      assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
    }
  }

  @Test
  void anotherFamilysPupilIsNotFound() {
    var receipt = holderOf(emma).post(absencePath(emma, TODAY)).location();
    var other = holderOf(APupil.at(school));

    for (var path : List.of("/presenze/" + emma.id(), dayPath(emma, TODAY), receipt)) {
      assertThat(other.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(other.post(absencePath(emma, TODAY.plusDays(7))).status()).isEqualTo(404);
    assertThat(other.post(receipt + "/annulla").status()).isEqualTo(404);
    assertThat(other.get("/presenze").body()).doesNotContain("Molteni");
  }

  @Test
  void theOfficesDoorsAreTheOfficesAlone() {
    var ragioneria = new Browser(port, TestCallers.operator("OPERATORE_RAGIONERIA"));

    for (var browser : List.of(holderOf(emma), ragioneria)) {
      assertThat(browser.get("/ufficio/presenze").status()).isEqualTo(403);
      assertThat(browser.post("/ufficio/presenze/giornate").status()).isEqualTo(403);
      assertThat(browser.get(schoolPath()).status()).isEqualTo(403);
    }
    assertThat(new Browser(port, TestCallers.operator("AMMINISTRATORE"))
        .get("/ufficio/presenze").status()).isEqualTo(200);
  }

  @Test
  void addressesThatMeanNothingAreNotFound() {
    var livia = holderOf(emma);

    for (var path : List.of("/presenze/nessuno", "/presenze/" + emma.id() + "?mese=novembre",
        "/presenze/" + emma.id() + "?mese=9999-01", "/presenze/" + emma.id() + "/giorni/ieri",
        "/presenze/ricevute/A-2026-999999")) {
      assertThat(livia.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aFamilyWithoutPupilsReadsWhy() {
    var body = holderOf(APupil.at(school)).get("/presenze").body();

    assertThat(body).contains("Non ci sono alunni iscritti alla mensa");
  }

  @Test
  void theMonthNamesEachServingDayInFull() {
    var livia = holderOf(emma);
    settle(TODAY.minusDays(1), TODAY.minusDays(1), false);
    livia.post(absencePath(emma, TODAY));

    var november = livia.get("/presenze/" + emma.id());

    assertThat(november.status()).isEqualTo(200);
    assertThat(november.body()).contains(
        "novembre 2026",
        "aria-label=\"lunedì 23 novembre, pasto consumato\"",
        "aria-label=\"martedì 24 novembre, assente, nessun pasto\"",
        "aria-label=\"lunedì 30 novembre, presente, mensa prenotata\"",
        "?mese=2026-10", "?mese=2026-12");
  }

  @Test
  void everyKindOfDayAndMonthHasAPage() {
    var livia = holderOf(emma);
    importCalendar("CHIUSURA;2026-12-21;2027-01-06;" + school.code() + ";Vacanze di Natale");

    assertThat(livia.get("/presenze/" + emma.id() + "?mese=2026-08").body())
        .contains("non ci sono giorni di mensa");
    assertThat(livia.get("/presenze/" + emma.id() + "?mese=2026-12").body())
        .contains("Vacanze di Natale");
    assertThat(livia.get("/presenze/" + emma.id() + "?mese=2027-07").status()).isEqualTo(200);
    assertThat(livia.get(dayPath(emma, TODAY.plusDays(1))).body()).contains("la classe non ha");
    assertThat(livia.get("/presenze/" + emma.id() + "/giorni/2026-12-21").body())
        .contains("servizio è sospeso", "Vacanze di Natale");
    assertThat(livia.get("/presenze/" + emma.id() + "/giorni/2027-07-05").body())
        .contains("mensa non è attiva");
    assertThat(livia.get("/presenze/" + emma.id() + "/giorni/2026-09-07").body())
        .contains("non è iscritto alla mensa");
    assertThat(livia.get(dayPath(emma, TODAY)).body())
        .contains("il pasto viene addebitato", "Comunica assenza");
  }

  @Test
  void theSamePagesSpeakEnglish() {
    var livia = holderOf(emma);

    assertThat(livia.get("/presenze?lang=en").body()).contains("Today you can report an absence");
    assertThat(livia.get("/presenze/" + emma.id() + "?lang=en").body())
        .contains("Tuesday 24 November, present, meal booked");
    assertThat(livia.get(dayPath(emma, TODAY) + "?lang=en").body()).contains("Report absence");
  }

  @Test
  void theOfficeSeesTheMorning() {
    holderOf(emma).post(absencePath(emma, TODAY));

    assertThat(office().get("/ufficio/presenze").body()).contains(
        school.name(), "Le famiglie possono cambiare fino alle 9:15", "Carica il calendario");
    assertThat(office().get(schoolPath()).body()).contains("Molteni Emma", "Assente",
        "Classe 5A: 0 presenti su 1");
    assertThat(office().get(schoolPath().replace("2026-11-24", "2026-11-25")).body())
        .contains("nessuno ha la mensa");
    at(TOO_LATE);
    assertThat(office().get("/ufficio/presenze").body()).contains("Chiuso alle 9:15");
  }

  @Test
  void wrongFormsOfTheOfficeAreShownAgainWithTheirErrors() {
    var span = office().post("/ufficio/presenze/giornate", Map.of(
        "dal", "2026-11-24", "al", "2026-11-01", "formId", UUID.randomUUID().toString()));
    var file = office().upload(
        "/ufficio/presenze/calendario", "a;b;c", UUID.randomUUID().toString());

    assertThat(span.status()).isEqualTo(422);
    assertThat(span.body()).contains("Errore:", "viene prima", "value=\"2026-11-01\"");
    assertThat(file.status()).isEqualTo(422);
    assertThat(file.body()).contains("Errore:", "l'intestazione deve essere");
    assertThat(office().get("/ufficio/presenze/giornate/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void theCalendarsAnswerSaysHowManyLinesWereNew() {
    var lines = "tipo;dal;al;codice_scuola;descrizione\n"
        + "CHIUSURA;2026-12-07;2026-12-08;" + school.code() + ";Ponte\n";
    var form = UUID.randomUUID().toString();

    var first = office().upload("/ufficio/presenze/calendario", lines, form);
    var again = office().upload(
        "/ufficio/presenze/calendario", lines, UUID.randomUUID().toString());

    assertThat(office().get(first.location()).body()).contains("1 righe nuove, 0 già presenti");
    assertThat(office().get(again.location()).body()).contains("0 righe nuove, 1 già presenti");
  }

  private String schoolPath() {
    return "/ufficio/presenze/scuole/" + school.id() + "/giorni/" + TODAY;
  }
}
