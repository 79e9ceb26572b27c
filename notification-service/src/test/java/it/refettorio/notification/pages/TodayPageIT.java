package it.refettorio.notification.pages;

import static it.refettorio.notification.TestFamily.absent;
import static it.refettorio.notification.TestFamily.bland;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.notification.RunningService;
import it.refettorio.notification.SettableClock;
import it.refettorio.notification.TestFamily;
import it.refettorio.notification.desk.AccountStore;
import it.refettorio.notification.desk.FamilyStore;
import it.refettorio.notification.desk.NoticeStore;
import it.refettorio.notification.desk.PlanStore;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCaller;
import it.refettorio.testkit.TestCallers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningService
class TodayPageIT {

  private static final Formats ITALIAN = new Formats(Locale.ITALIAN);
  private static final Instant CHECKING = Instant.parse("2026-11-23T07:40:00Z");

  @LocalServerPort int port;
  @Autowired FamilyStore families;
  @Autowired PlanStore plans;
  @Autowired AccountStore accounts;
  @Autowired NoticeStore notices;
  @Autowired SettableClock clock;

  private RestTestClient client;

  @BeforeEach
  void mondayAtTenToNine() {
    clock.set("2026-11-23T08:50:00");
    client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void leadsToTodaysAbsenceBeforeTheCutoff() {
    var family = known("Nina");

    var page = page("before-cutoff", family.asLivia());

    assertThat(page)
        .contains("Ciao, Livia", "Nina", "Scuola primaria Dante Alighieri, 5A")
        .contains("Oggi lunedì 23 novembre: mensa prenotata.")
        .contains("Puoi comunicare un'assenza fino alle 9:15.")
        .contains("href=\"" + day(family, "2026-11-23") + "\"")
        .contains("Comunica assenza<span class=\"visually-hidden\"> di Nina per oggi</span>");
  }

  @Test
  void saysAfterTheCutoffThatItIsTooLateForToday() {
    var family = known("Nina");
    clock.set("2026-11-23T09:15:00");
    assertThat(page("last-second", family.asLivia())).contains("fino alle 9:15");

    clock.set("2026-11-23T09:15:01");
    var page = page("after-cutoff", family.asLivia());

    assertThat(page)
        .contains("Le assenze di oggi si comunicavano entro le 9:15.")
        .doesNotContain("fino alle 9:15")
        .contains("Vedi il giorno<span class=\"visually-hidden\"> di Nina per oggi</span>");
  }

  @Test
  void tellsTheNextFiveServingDays() {
    var family = known("Nina", absent("2026-11-24"), bland("2026-11-26"));

    var page = page("next-days", family.asLivia());

    assertThat(page)
        .contains("martedì 24 novembre", "Assente", "Vedi o annulla")
        .contains("giovedì 26 novembre", "In bianco", "Vedi o cambia")
        .contains("lunedì 30 novembre", day(family, "2026-11-30"))
        .doesNotContain("martedì 1 dicembre", "sabato");
  }

  @Test
  void offersToUndoTodaysAbsenceUntilTheCutoff() {
    var family = known("Nina", absent("2026-11-23"));
    assertThat(page("absent-open", family.asLivia()))
        .contains("Oggi lunedì 23 novembre: assente, nessun pasto.", "fino alle 9:15");

    clock.set("2026-11-23T10:00:00");
    assertThat(page("absent-closed", family.asLivia()))
        .contains("assente, nessun pasto.", "si poteva annullare entro le 9:15");
  }

  @Test
  void saysThatTodaysMealIsBland() {
    var family = known("Nina", bland("2026-11-23"));
    assertThat(page("bland-open", family.asLivia())).contains("pasto in bianco prenotato");

    clock.set("2026-11-23T10:00:00");
    assertThat(page("bland-closed", family.asLivia())).contains("Si poteva cambiare entro");
  }

  @Test
  void saysWhenThereIsNoCanteenTodayOrAnyMore() {
    var family = known("Nina");
    clock.set("2026-11-28T08:00:00");
    assertThat(page("saturday", family.asLivia()))
        .contains("Oggi sabato 28 novembre: niente mensa.")
        .doesNotContain("per oggi</span>");

    clock.set("2027-07-01T08:00:00");
    assertThat(page("summer", family.asLivia()))
        .contains("Non ci sono altri giorni di mensa in calendario.");
  }

  @Test
  void showsTheBalanceWithItsTimeAndTheMealsLeft() {
    var family = known("Nina");
    accounts.keep(family.account(2_900, 5), 1);

    assertThat(page("balance", family.asLivia()))
        .contains(ITALIAN.money(2_900), "Pasti ancora coperti: 5")
        .contains("Aggiornato al 20/11/2026, 14:00")
        .contains("href=\"/pagamenti/ricarica\"", "href=\"/portafoglio\"")
        .doesNotContain("buon momento");
  }

  @Test
  void neverShowsAnUnknownBalanceAsZero() {
    assertThat(page("balance-unknown", known("Nina").asLivia()))
        .contains("Non ancora noto")
        .doesNotContain(ITALIAN.money(0));
  }

  @Test
  void saysCalmlyThatMoneyIsShort() {
    var few = known("Nina");
    accounts.keep(few.account(1_160, 2), 1);
    var debt = known("Nina");
    accounts.keep(debt.account(-580, 0), 1);

    assertThat(page("few-meals", few.asLivia()))
        .contains("Il saldo copre meno di 3 pasti", "alert-info");
    assertThat(page("debt", debt.asLivia()))
        .contains("Il saldo è sotto zero di " + ITALIAN.money(580), "alert-info")
        .doesNotContain("alert-danger", "alert-warning");
  }

  @Test
  void saysThatATopUpIsBeingConfirmedAndAsksForNoMore() {
    var family = known("Nina");
    accounts.keep(family.account(-580, 0), 1);
    notices.keep(family.topUp("301202600000009001", 5_800, NoticeStatus.PAYABLE, CHECKING), 1);

    assertThat(page("checking", family.asLivia()))
        .contains("Ricarica di " + ITALIAN.money(5_800)
            + " in verifica: il credito arriva appena pagoPA conferma.")
        .doesNotContain("sotto zero", "rf-figure rf-tone-success");
  }

  @Test
  void remembersWhatIsStillToBePaid() {
    var family = known("Nina");
    notices.keep(family.topUp("301202600000009002", 5_800, NoticeStatus.PAYABLE, null), 1);
    notices.keep(noticeOf(family, "301202600000009003"), 1);

    assertThat(page("open-payments", family.asLivia()))
        .contains("Hai una ricarica di " + ITALIAN.money(5_800), "scade da sola il 30/11/2026")
        .contains("Hai un avviso di " + ITALIAN.money(2_000) + " da pagare entro il 30/11/2026");
  }

  @Test
  void asksForANoticeAfterItsDayTooButNotForATopUp() {
    var family = known("Nina");
    notices.keep(family.topUp("301202600000009021", 5_800, NoticeStatus.PAYABLE, null), 1);
    notices.keep(noticeOf(family, "301202600000009022"), 1);
    clock.set("2026-12-01T08:00:00");

    assertThat(page("late-notice", family.asLivia()))
        .contains("Hai un avviso di " + ITALIAN.money(2_000)
            + " scaduto il 30/11/2026: si può ancora pagare.")
        .doesNotContain("ricarica di");
  }

  private static NoticeState noticeOf(TestFamily family, String number) {
    var issued = family.topUp(number, 2_000, NoticeStatus.PAYABLE, null);
    return new NoticeState(issued.noticeNumber(), issued.iuv(), issued.holderId(),
        PaymentChannel.NOTICE, issued.status(), issued.amountCents(), issued.reason(),
        issued.dueDate(), null, null);
  }

  @Test
  void countsWhatIsStillToBePaidInsteadOfNaggingForEach() {
    var family = known("Nina");
    notices.keep(family.topUp("301202600000009011", 5_800, NoticeStatus.PAYABLE, null), 1);
    notices.keep(family.topUp("301202600000009012", 2_000, NoticeStatus.PAYABLE, null), 1);
    notices.keep(family.topUp("301202600000009013", 1_000, NoticeStatus.PAYABLE, null), 1);
    notices.keep(family.topUp("301202600000009013", 1_000, NoticeStatus.CANCELLED, null), 2);

    assertThat(page("many-open-payments", family.asLivia()))
        .contains("Hai 2 ricariche non ancora pagate, " + ITALIAN.money(7_800) + " in tutto.")
        .doesNotContain("Hai una ricarica")
        .containsOnlyOnce("Vai ai pagamenti");
  }

  @Test
  void showsTheOtherParentTheSamePupilsAndTheHoldersBalance() {
    var family = known("Nina");
    accounts.keep(family.account(2_900, 5), 1);

    assertThat(page("co-guardian", family.asTullio()))
        .contains("Ciao, Tullio", "Nina", ITALIAN.money(2_900));
  }

  @Test
  void tellsTwoAccountsApart() {
    var livia = known("Nina");
    var other = known("Rania");

    assertThat(page("two-accounts", TestCallers.citizen(livia.tullio(), livia.livia(),
            livia.pupil(0).value(), other.livia(), other.pupil(0).value())))
        .contains("Nina", "Rania", "Portafoglio di Livia Verdebosco");
  }

  @Test
  void hasACardForEachChildAndExplainsTheSharedCover() {
    var family = TestFamily.withPupils("Nina", "Elio", "Ugo");
    families.keep(family.state(), 1);
    plans.keep(family.plan(0), 1);
    plans.keep(family.plan(1, absent("2026-11-23")), 1);
    accounts.keep(family.account(580, 1), 1);

    assertThat(page("three-children", family.asLivia()))
        .contains("Nina: 1 pasto coperto", "Contando tutto il saldo per ciascun figlio")
        .contains("I giorni di mensa di Ugo non sono ancora arrivati.");
  }

  @Test
  void neverShowsAnotherFamily() {
    var others = known("Ginevra");
    accounts.keep(others.account(7_777, 13), 1);
    var family = known("Nina");

    assertThat(page("own-family", family.asLivia()))
        .contains("Nina")
        .doesNotContain("Ginevra", ITALIAN.money(7_777), others.pupil(0).toString());
  }

  @Test
  void tellsAParentWithoutEnrolledChildrenWhatToDo() {
    assertThat(page("empty", TestCallers.citizen(UUID.randomUUID())))
        .contains("Ciao, Livia Verdebosco", "Non risultano figli iscritti alla mensa")
        .contains("Ufficio scuola", "tel:+390000123456")
        .doesNotContain("Saldo");
  }

  @Test
  void speaksEnglish() {
    var family = TestFamily.withPupils("Nina", "Elio");
    families.keep(family.state(), 1);
    plans.keep(family.plan(0, absent("2026-11-24")), 1);
    accounts.keep(family.account(1_160, 2), 1);
    notices.keep(family.topUp("301202600000009004", 5_800, NoticeStatus.PAYABLE, null), 1);

    assertThat(page("english", family.asLivia(), "/?lang=en"))
        .contains("Hello, Livia", "Today, Monday 23 November: lunch is booked.")
        .contains("Report absence", "See or undo", "Nina: 2 meals covered")
        .contains("fewer than 3 meals", "You have a top-up of €58.00 not paid yet");
    assertThat(page("english-empty", TestCallers.citizen(UUID.randomUUID()), "/?lang=en"))
        .contains("No children are enrolled in the canteen");
  }

  @Test
  void refusesWhoeverBringsNoToken() {
    client.get().uri("/").accept(MediaType.TEXT_HTML).exchange().expectStatus().isUnauthorized();
    client.get().uri("/ufficio").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void sendsAnOperatorToTheOffice() {
    client.get().uri("/").headers(TestCallers.operator("OPERATORE_SCUOLA")::signIn).exchange()
        .expectStatus().isFound()
        .expectHeader().valueMatches(HttpHeaders.LOCATION, ".*/ufficio");
  }

  @Test
  void showsAnOperatorTheAreasOfTheRole() {
    assertThat(page("office-school", TestCallers.operator("OPERATORE_SCUOLA"), "/ufficio"))
        .contains("href=\"/ufficio/iscrizioni\"", "href=\"/ufficio/presenze\"")
        .doesNotContain("/ufficio/portafogli", "/ufficio/pagamenti");
    assertThat(page("office-all", TestCallers.operator("AMMINISTRATORE"), "/ufficio"))
        .contains("Famiglie, alunni, scuole", "/ufficio/portafogli", "/ufficio/pagamenti");
    assertThat(page("office-none", TestCallers.operator("ALTRO"), "/ufficio?lang=en"))
        .contains("No area assigned");
  }

  @Test
  void keepsFamiliesOutOfTheOffice() {
    client.get().uri("/ufficio").headers(known("Nina").asLivia()::signIn).exchange()
        .expectStatus().isForbidden();
  }

  private TestFamily known(String pupil, Choice... choices) {
    var family = TestFamily.withPupils(pupil);
    families.keep(family.state(), 1);
    plans.keep(family.plan(0, choices), 1);
    return family;
  }

  private static String day(TestFamily family, String date) {
    return "/presenze/" + family.pupil(0) + "/giorni/" + date;
  }

  private String page(String state, TestCaller caller) {
    return page(state, caller, "/");
  }

  /** The page; kept under target/pages too, where the accessibility checks and people find it. */
  private String page(String state, TestCaller caller, String path) {
    var html = client.get().uri(path).headers(caller::signIn).accept(MediaType.TEXT_HTML)
        .exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
    try {
      Files.createDirectories(Path.of("target/pages"));
      Files.writeString(Path.of("target/pages", state + ".html"), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html;
  }
}
