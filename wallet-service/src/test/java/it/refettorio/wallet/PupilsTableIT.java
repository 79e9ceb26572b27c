package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ClassId;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Pupil;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.MealEvent.MealSource;
import it.refettorio.contracts.PupilId;
import it.refettorio.contracts.SchoolEvent.ClassGroup;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.SubscriptionId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.ui.Formats;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The pupils an account pays for: what the table tells, how it is ordered and searched. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithInfrastructure
class PupilsTableIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final Formats FORMATS = new Formats(Locale.ITALIAN);

  @Autowired RestTestClient http;
  @Autowired TestEvents events;

  private final AFamily family = AFamily.withOnePupil();
  private final List<Pupil> pupils = new ArrayList<>();

  @Test
  void aLineTellsTariffReductionsMealsDueSchoolAndCourse() {
    anotherPupil("Emma", "Molteni", "MLTMME16E60M999G");
    pays("Emma", DemandService.CANTEEN, "Residente", 460, 580);
    goesTo("Emma", DemandService.CANTEEN, "Dante Alighieri", SchoolCycle.PRIMARIA, "5A");
    eats("Emma", DemandService.CANTEEN, 2);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(rows("")).containsExactly(
            "Emma Molteni Mensa scolastica MLTMME16E60M999G Residente " + FORMATS.money(240)
                + " 2 " + FORMATS.money(920)
                + " Scuola primaria Dante Alighieri 5A, 2 rientri pasti/presenze di Emma"));
    assertThat(rows("?al=2026-11-16").getFirst())
        .contains(FORMATS.money(120) + " 1 " + FORMATS.money(460));
  }

  @Test
  void everyColumnOrdersThePupilsBothWays() {
    threePupilsWhoDifferInEveryColumn();
    var orders = new LinkedHashMap<String, List<String>>();
    orders.put("nome", List.of("Ada", "Bea", "Zoe"));
    orders.put("cognome", List.of("Zoe", "Bea", "Ada"));
    orders.put("servizio", List.of("Bea", "Ada", "Zoe"));
    orders.put("codice-fiscale", List.of("Zoe", "Ada", "Bea"));
    orders.put("tariffa", List.of("Bea", "Ada", "Zoe"));
    orders.put("riduzioni", List.of("Ada", "Zoe", "Bea"));
    orders.put("pasti", List.of("Ada", "Zoe", "Bea"));
    orders.put("dovuto", List.of("Ada", "Bea", "Zoe"));
    orders.put("ciclo", List.of("Bea", "Ada", "Zoe"));
    orders.put("scuola", List.of("Bea", "Zoe", "Ada"));
    orders.put("corso", List.of("Ada", "Zoe", "Bea"));

    orders.forEach((column, rising) -> {
      assertThat(names("?ordina=" + column)).as(column).isEqualTo(rising);
      assertThat(names("?ordina=" + column + "&verso=decrescente")).as(column + " descending")
          .isEqualTo(rising.reversed());
    });
    assertThat(names("?ordina=boh")).isEqualTo(orders.get("cognome"));
  }

  @Test
  void everyColumnCanBeSearched() {
    threePupilsWhoDifferInEveryColumn();
    var found = new LinkedHashMap<String, String>();
    found.put("nome=zo", "Zoe");
    found.put("cognome=neri", "Bea");
    found.put("servizio=trasporto", "Zoe");
    found.put("codice-fiscale=daa16", "Ada");
    found.put("tariffa=agev", "Bea");
    found.put("riduzioni=8,40", "Bea");
    found.put("pasti=2", "Zoe");
    found.put("dovuto=4,60 €", "Ada");
    found.put("ciclo=primaria", "Ada");
    found.put("scuola=zan", "Ada");
    found.put("corso=3c 2 rientri", "Zoe");

    found.forEach((search, name) -> {
      var column = search.substring(0, search.indexOf('='));
      var words = search.substring(search.indexOf('=') + 1);
      assertThat(names("?colonna=" + column + "&cerca=" + words)).as(search)
          .containsExactly(name);
    });
    assertThat(names("?cerca=8,40")).containsExactly("Bea");
    assertThat(names("?cerca=secondaria 10")).containsExactly("Zoe");
    assertThat(names("?colonna=scuola&cerca=neri")).isEmpty();
    assertThat(names("?colonna=pasti&cerca=20")).isEmpty();
    assertThat(page("?cerca=nessuno")).contains("Nessun alunno con questi filtri");
  }

  @Test
  void aPhonesFormKeepsTheOrderThatADesktopsLinkTurnsRound() {
    threePupilsWhoDifferInEveryColumn();

    var page = page("?ordina=pasti&verso=decrescente");

    assertThat(page).contains("aria-sort=\"descending\"",
        "<option value=\"pasti\" selected>", "<option value=\"decrescente\" selected>",
        "href=\"/portafoglio/alunni?ordina=pasti\"");
    assertThat(page("?ordina=pasti")).contains("aria-sort=\"ascending\"",
        "href=\"/portafoglio/alunni?ordina=pasti&amp;verso=decrescente\"");
  }

  @Test
  void pupilsWithTheSameFigureStandByNameWhicheverWayTheyAreOrdered() {
    for (var name : List.of("Zoe", "Ada", "Mia", "Bea")) {
      anotherPupil(name, "Molteni", "MLTMME16E60M999G");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> names("").size() == 4);

    for (var order : List.of("", "?ordina=cognome", "?ordina=cognome&verso=decrescente",
        "?ordina=pasti", "?ordina=dovuto&verso=decrescente", "?ordina=servizio")) {
      assertThat(names(order)).as(order).containsExactly("Ada", "Bea", "Mia", "Zoe");
    }
  }

  private void threePupilsWhoDifferInEveryColumn() {
    anotherPupil("Ada", "Verdi", "NTRDAA16E60M999G");
    anotherPupil("Bea", "Neri", "ZNRBEA20E60M999G");
    anotherPupil("Zoe", "Bruni", "BRNZOE14E60M999G");
    pays("Ada", DemandService.CANTEEN, "Ridotta", 460, 580);
    pays("Bea", DemandService.NURSERY, "Agevolata", 300, 580);
    pays("Zoe", DemandService.TRANSPORT, "Speciale", 500, 600);
    goesTo("Ada", DemandService.CANTEEN, "Zanella", SchoolCycle.PRIMARIA, "1A");
    goesTo("Bea", DemandService.NURSERY, "Arcobaleno", SchoolCycle.INFANZIA, "Gialli");
    goesTo("Zoe", DemandService.TRANSPORT, "Dante", SchoolCycle.SECONDARIA_I, "3C");
    eats("Ada", DemandService.CANTEEN, 1);
    eats("Bea", DemandService.NURSERY, 3);
    eats("Zoe", DemandService.TRANSPORT, 2);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rows("?ordina=nome"))
        .hasSize(3)
        .allMatch(row -> row.contains("rientri"))
        .anyMatch(row -> row.contains(FORMATS.money(460)))
        .anyMatch(row -> row.contains(FORMATS.money(900)))
        .anyMatch(row -> row.contains(FORMATS.money(1_000))));
  }

  private void anotherPupil(String first, String last, String taxCode) {
    pupils.add(new Pupil(
        new PupilId(UUID.randomUUID()), taxCode, first, last, LocalDate.of(2016, 5, 20)));
    events.send(Topics.FAMILY, new FamilyState(
        family.holder(), family.state().guardians(), List.copyOf(pupils)), pupils.size());
  }

  private PupilId pupil(String first) {
    return pupils.stream().filter(pupil -> pupil.firstName().equals(first)).findFirst()
        .orElseThrow().id();
  }

  private void pays(
      String first, DemandService service, String tariff, long unitCents, long fullCents) {
    events.send(Topics.TARIFF, new PupilTariffState(pupil(first), service, List.of(
        new TariffVersion(1, tariff.toUpperCase(Locale.ROOT), tariff, SEPTEMBER, null, unitCents,
            fullCents, "Delibera G.C. 41/2026", List.of("Tariffa " + tariff))), List.of()), 1);
  }

  private void goesTo(
      String first, DemandService service, String name, SchoolCycle cycle, String className) {
    var school = new SchoolId(UUID.randomUUID());
    var group = new ClassId(UUID.randomUUID());
    events.send(Topics.SCHOOL, new SchoolState(school, "RVEE00101A", name, cycle, List.of(
        new ClassGroup(group, className, List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)))), 1);
    events.send(Topics.SUBSCRIPTION, new SubscriptionState(
        new SubscriptionId(UUID.randomUUID()), pupil(first), family.holder(), first, "Molteni",
        service, school, group, List.of(), SEPTEMBER, null), 1);
  }

  private void eats(String first, DemandService service, int days) {
    for (int day = 0; day < days; day++) {
      events.send(Topics.MEAL, new MealConsumed(pupil(first), family.holder(), service,
          MONDAY.plusDays(day), 1, 1, new SchoolId(new UUID(0, 1)), MealSource.BOOKING), 0);
    }
  }

  private List<String> names(String query) {
    return rows(query).stream().map(row -> row.substring(0, row.indexOf(' '))).toList();
  }

  private List<String> rows(String query) {
    var rows = new ArrayList<String>();
    var found = Pattern.compile("(?s)<tr>\\s*<th scope=\"row\".*?</tr>").matcher(page(query));
    while (found.find()) {
      rows.add(found.group().replaceAll("<[^>]+>", " ").replaceAll("[ \\n]+", " ").strip());
    }
    return rows;
  }

  private String page(String query) {
    var alberto = TestCallers.citizen(family.holder().value());
    return http.get().uri("/portafoglio/alunni" + query).headers(alberto::signIn)
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
  }
}
