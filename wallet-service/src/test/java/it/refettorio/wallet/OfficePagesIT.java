package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ClassId;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FamilyEvent.Guardian;
import it.refettorio.contracts.FamilyEvent.GuardianRole;
import it.refettorio.contracts.GuardianId;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.SubscriptionId;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestTotals;
import it.refettorio.wallet.control.ControlTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OfficePagesIT extends OfficeTest {

  /** A name of this test's own, so that it finds its families alone. */
  private final String lastName = "Bassi" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired ControlTotals controlTotals;

  private AFamily family(String firstName) {
    var family = AFamily.withOnePupil();
    send(Topics.FAMILY, new FamilyState(
        family.holder(),
        List.of(new Guardian(new GuardianId(family.holder().value()), "BSSRTI82C15M999C",
            firstName, lastName, GuardianRole.HOLDER)),
        family.state().pupils()), 1);
    theBalanceBecomes(family, 0);
    return family;
  }

  private AFamily familyThatOwes(String firstName, long cents) {
    var family = family(firstName);
    send(Topics.TARIFF, family.pays(cents), 1);
    send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(family, -cents);
    return family;
  }

  private AFamily familyThatHas(String firstName, long cents) {
    var family = family(firstName);
    send(Topics.RECEIPT, family.paid(cents, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(family, cents);
    return family;
  }

  private SchoolId goesToASchoolOfItsOwn(AFamily family, String name, LocalDate from) {
    var school = new SchoolId(UUID.randomUUID());
    send(Topics.SCHOOL, new SchoolState(
        school, "RM" + school.toString().substring(0, 8), name, SchoolCycle.PRIMARIA,
        List.of()), 1);
    var subscription = new SubscriptionId(UUID.randomUUID());
    send(Topics.SUBSCRIPTION, new SubscriptionState(
        subscription, family.pupil(), family.holder(), "Emma", "Molteni", DemandService.CANTEEN,
        school, new ClassId(UUID.randomUUID()), List.of(), from, null), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from subscription s join school o using (school_id)"
            + " where s.subscription_id = ?")
        .param(subscription.value()).query(Long.class).single() == 1);
    return school;
  }

  private OfficeDesk.Answer accounts(String more) {
    return bice.get(PATH + "?cerca=" + lastName + more);
  }

  @Test
  void accountsAreFoundByNameWithTheTotalsOfWhatWasFound() {
    familyThatOwes("Rita", 580);
    familyThatHas("Ugo", 2_000);

    var found = accounts("");

    assertThat(found.text()).contains("Totali dei conti trovati", "Conti aperti 2",
        "Conti in debito 1", "Consumato " + euro(580), "Pagato " + euro(2_000),
        "Saldo " + euro(1_420), "Da incassare (somma dei debiti) " + euro(580));
    assertThat(bice.get(PATH + "?cerca=rita%20" + lastName).text())
        .contains(lastName + " Rita").doesNotContain(lastName + " Ugo");
    assertThat(bice.get(PATH + "?cerca=" + lastName + "%25").text())
        .contains("Nessun conto trovato.");
  }

  @Test
  void accountsAreOrderedByNameOrByBalance() {
    familyThatOwes("Anna", 100);
    familyThatOwes("Bruno", 900);
    familyThatHas("Carla", 500);

    assertThat(accounts("").text()).containsSubsequence("Anna", "Bruno", "Carla");
    assertThat(accounts("&ordine=debito").text()).containsSubsequence("Bruno", "Anna", "Carla");
    assertThat(accounts("&ordine=credito").text()).containsSubsequence("Carla", "Anna", "Bruno");
  }

  @Test
  void accountsAreFoundByDebtAndTariff() {
    familyThatOwes("Anna", 100);
    familyThatOwes("Bruno", 900);
    familyThatHas("Carla", 500);

    assertThat(accounts("&debito=9,00").text()).contains("Bruno").doesNotContain("Anna", "Carla");
    assertThat(accounts("&debito=0,01").text()).contains("Bruno", "Anna").doesNotContain("Carla");
    assertThat(accounts("&tariffa=RESIDENTE").text())
        .contains("Bruno", "Anna").doesNotContain("Carla");
    assertThat(accounts("&tariffa=ALTRA").text()).contains("Nessun conto trovato.");
  }

  @Test
  void accountsAreFoundByTheSchoolWhereAPupilGoesNow() {
    var here = familyThatOwes("Anna", 100);
    familyThatOwes("Bruno", 900);
    var school = goesToASchoolOfItsOwn(here, "Dante " + lastName, LocalDate.of(2026, 9, 14));
    var later = family("Carla");
    var laterSchool =
        goesToASchoolOfItsOwn(later, "Fermi " + lastName, LocalDate.of(2026, 11, 25));

    assertThat(accounts("&scuola=" + school).text()).contains("Anna").doesNotContain("Bruno");
    assertThat(accounts("&scuola=" + laterSchool).text()).contains("Nessun conto trovato.");
    assertThat(accounts("").body()).contains("Dante " + lastName);
  }

  @Test
  void aFilterThatCannotBeReadIsNamedAndStays() {
    var wrong = accounts("&debito=molto&scuola=nessuna");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Scrivi il debito in euro", "Questa scuola non c'è");
    assertThat(wrong.body()).contains("value=\"molto\"");
  }

  @Test
  void theListGoesOnOverPagesAndKeepsItsFilters() {
    var ids = IntStream.range(0, 30).mapToObj(n -> UUID.randomUUID()).toList();
    jdbc.sql("""
            insert into holder (holder_id, first_name, last_name, sequence)
            select id, 'Rita', ?, 1 from unnest(?::uuid[]) as id
            """)
        .params(lastName, ids.stream().map(UUID::toString).toArray(String[]::new)).update();
    jdbc.sql("""
            insert into ledger.account_year (holder_id, school_year, updated_at)
            select id, 2026, now() from unnest(?::uuid[]) as id
            """)
        .param(ids.stream().map(UUID::toString).toArray(String[]::new)).update();

    assertThat(accounts("").text()).contains("Conti aperti 30", "Pagina 1 di 2");
    assertThat(accounts("").body()).contains("cerca=" + lastName + "&amp;tariffa=");
    assertThat(accounts("&pagina=2").text()).contains("Conti aperti 30");
    assertThat(accounts("&pagina=99").text()).contains("Conti aperti 30", "Pagina 2 di 2");
    assertThat(accounts("&pagina=abc").text()).contains("Conti aperti 30", "Pagina 1 di 2");
  }

  @Test
  void theListIsAFileForSpreadsheetsWithoutFormulas() {
    var family = AFamily.withOnePupil();
    send(Topics.FAMILY, new FamilyState(
        family.holder(),
        List.of(new Guardian(new GuardianId(family.holder().value()), "BSSRTI82C15M999C", "Rita",
            "=" + lastName, GuardianRole.HOLDER)),
        family.state().pupils()), 1);
    send(Topics.TARIFF, family.pays(123_456), 1);
    send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(family, -123_456);

    var file = bice.get(PATH + "/conti.csv?cerca=%3D" + lastName);

    assertThat(file.body().lines().toList()).hasSize(2);
    assertThat(file.body()).startsWith("\uFEFFIntestatario;Consumato;Pagato;Saldo;")
        .contains("'=" + lastName + " Rita;1234,56;0,00;-1234,56;2026-11-24 08:30");
  }

  @Test
  void anAccountTellsItsWholeStoryWithTheBalanceAfterEachMovement() {
    var family = familyThatOwes("Rita", 580);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    send(Topics.RECEIPT, family.paid(2_000, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(family, 840);

    var story = bice.get(PATH + "/" + family.holder()).text();

    assertThat(story).contains("Movimenti trovati: 3. Insieme cambiano il saldo di " + euro(840))
        .containsSubsequence(
            "23/11/2026 Ricarica " + euro(2_000) + " " + euro(840),
            "17/11/2026", euro(-580) + " " + euro(-1_160),
            "16/11/2026", euro(-580) + " " + euro(-580));
    assertThat(bice.get(PATH + "/" + family.holder()).body())
        .contains(PATH + "/" + family.holder() + "/movimenti/");
  }

  @Test
  void aStoryIsFilteredByKindPupilAndDaysAndKeepsItsRunningBalance() {
    var family = familyThatOwes("Rita", 580);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    send(Topics.RECEIPT, family.paid(2_000, PaymentChannel.SPONTANEOUS), 0);
    theBalanceBecomes(family, 1_420);
    var account = PATH + "/" + family.holder();

    assertThat(bice.get(account + "?tipo=PAYMENTS").text())
        .contains("Movimenti trovati: 1.", euro(2_000) + " " + euro(1_420));
    assertThat(bice.get(account + "?tipo=CORRECTIONS").text())
        .contains("Movimenti trovati: 1.", "Storno del pasto");
    assertThat(bice.get(account + "?dal=2026-11-17&al=2026-11-17").text())
        .contains("Movimenti trovati: 1.", euro(-580) + " " + euro(-580));
    assertThat(bice.get(account + "?alunno=" + family.pupil()).text())
        .contains("Movimenti trovati: 4.");
    assertThat(bice.get(account + "?dal=2026-11-30").text())
        .contains("Nessun movimento con questi filtri.");
    assertThat(bice.get(account + "?dal=ieri&al=2026-11-01").status()).isEqualTo(422);
    assertThat(bice.get(account + "?dal=2026-11-02&al=2026-11-01").text())
        .contains("La data finale viene prima di quella iniziale.");
  }

  @Test
  void mealsThatWaitTooLongForAPriceAreAlarming() {
    var family = family("Rita");
    send(Topics.MEAL, family.eats(MONDAY), 0);
    var page = PATH + "/pasti-senza-tariffa";
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(bice.get(page).text()).contains(lastName + " Rita"));

    jdbc.sql("update ledger.waiting_word set since = since - interval '3 hours 5 minutes'"
        + " where holder_id = ?").param(family.holder().value()).update();

    assertThat(bice.get(page).text()).contains("Qualcosa aspetta da troppo tempo",
        "Il primo aspetta da 3 h 5 min", lastName + " Rita Mensa scolastica 16/11/2026");
    assertThat(bice.get(page).body()).contains(PATH + "/eventi-fermi");
    assertThat(bice.get(PATH).text()).containsPattern("aspetta(no)? una tariffa");
    send(Topics.TARIFF, family.pays(580), 1);
    theBalanceBecomes(family, -580);
  }

  @Test
  void aDayThatDiffersIsToldWithWhatWasToldAndWhatIsInTheAccounts() {
    var day = LocalDate.of(2032, 1, 12);
    var page = PATH + "/quadrature?solo-differenze=true";
    send(Topics.ATTENDANCE_CONTROL, TestTotals.of(Topics.MEAL, day, 0, List.of("a:1", "b:1")), 1);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(bice.get(page).text()).contains("12/01/2032 Pasti 2 0 In arrivo"));

    jdbc.sql("update told_total set differs_since = differs_since - interval '11 minutes'"
        + " where day = ?").param(day).update();

    assertThat(bice.get(page).text()).containsPattern("non coincid(e|ono)")
        .contains("12/01/2032 Pasti 2 0 Differenza", " ≠ 0000000000000000",
            "guarda prima tra gli eventi fermi", "Mostra tutti i giorni");
    assertThat(bice.get(PATH).text())
        .containsPattern("non coincid(e|ono) con quello che gli altri servizi hanno dichiarato");
    assertThat(bice.get(PATH).body()).contains(PATH + "/quadrature?solo-differenze=true");
    agreesAgain(day, 2);
  }

  @Test
  void aDayOfWhichNobodyToldAnythingIsToldSo() {
    var day = LocalDate.of(2032, 1, 13);
    var family = family("Rita");
    send(Topics.TARIFF, family.pays(580), 1);
    send(Topics.MEAL, family.eats(day), 0);
    theBalanceBecomes(family, -580);

    controlTotals.noteUntold();

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(bice.get(PATH + "/quadrature?solo-differenze=true").text())
            .containsPattern("13/01/2032 Pasti 0 1 In arrivo 0{16} ≠ [0-9a-f]{16} mai"));
    agreesAgain(day, 1, family.eats(day).cause() + ":1");
  }

  private void agreesAgain(LocalDate day, long sequence, String... meals) {
    send(Topics.ATTENDANCE_CONTROL, TestTotals.of(Topics.MEAL, day, 0, List.of(meals)), sequence);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select count(*) from told_total"
        + " where day = ? and checked_at is not null and differs_since is null")
        .param(day).query(Long.class).single() == 1);
  }

  @Test
  void theFirstPageNamesWhatNeedsTheAccountantAndNothingElse() {
    var rebuild = UUID.randomUUID();
    jdbc.sql("""
            insert into rebuild
              (rebuild_id, requested_at, finished_at, state, step, different)
            values (?, '2126-11-20', '2126-11-20', 'DIFFERENT', 'done', 3)
            """)
        .param(rebuild).update();
    jdbc.sql("""
            insert into parked_record
              (topic, partition, "offset", key, headers, body, reason, parked_at)
            values ('payment.receipt.v1', 0, -1, ?, '[]', '', 'OfficePagesIT', now())
            """)
        .param(lastName).update();

    assertThat(bice.get(PATH).text()).contains("Qualcosa aspetta la ragioneria",
        "3 differenze trovate dall'ultima ricostruzione: Ricostruzione")
        .containsPattern("event[oi] ferm[oi] (va riprovato|vanno riprovati): Eventi fermi");
    assertThat(bice.get(PATH + "?lang=en").text())
        .contains("3 differences found by the latest rebuild: ");

    jdbc.sql("delete from rebuild where rebuild_id = ?").param(rebuild).update();
    jdbc.sql("delete from parked_record").update();

    assertThat(bice.get(PATH).text())
        .doesNotContain("3 differenze trovate", "va riprovato", "vanno riprovati")
        .contains("Totali", "Conti aperti");
  }

  @Test
  void aParkedRecordIsShownWithItsReasonAndTheButtonThatTriesItAgain() {
    jdbc.sql("""
            insert into parked_record
              (topic, partition, "offset", key, headers, body, reason, parked_at)
            values ('payment.receipt.v1', 0, -2, ?, '[]', '', 'Importo impossibile',
                    '2026-11-24T07:00:00Z')
            """)
        .param(lastName).update();

    assertThat(bice.get(PATH + "/eventi-fermi").text())
        .contains("payment.receipt.v1 24/11/2026, 8:00 Importo impossibile 1 Riprova");
    jdbc.sql("delete from parked_record where key = ?").param(lastName).update();
  }

  @Test
  void totalsAreSplitByDaySchoolAndKind() {
    var family = familyThatOwes("Rita", 580);
    goesToASchoolOfItsOwn(family, "Dante " + lastName, LocalDate.of(2026, 9, 14));
    var day = LocalDate.of(2024, 3, 4);
    send(Topics.TARIFF, new PupilTariffState(
        family.pupil(), DemandService.CANTEEN,
        List.of(new TariffVersion(
            2, "RESIDENTE", "Residente", LocalDate.of(2024, 1, 1), null, 580, null,
            "Delibera G.C. 41/2026", List.of("Tariffa RESIDENTE"))), List.of()), 2);
    send(Topics.MEAL, family.eats(day), 0);
    theBalanceBecomes(family, -1_160);

    var november = bice.get(PATH + "/totali?dal=2026-11-16&al=2026-11-16&per=SCHOOL_AND_KIND");
    assertThat(november.text()).contains("Dante " + lastName + " Pasti 1 1 " + euro(-580));
    var march = bice.get(PATH + "/totali?dal=2024-03-01&al=2024-03-31&per=DAY_SCHOOL_AND_KIND");
    assertThat(march.text()).contains("04/03/2024 Nessuna scuola Pasti 1 1 " + euro(-580));
    assertThat(bice.get(PATH + "/totali?dal=2024-03-01&al=2024-03-31").text())
        .contains("Movimenti 1 Pasti 1 Importo " + euro(-580), "04/03/2024 Pasti 1 1");
    assertThat(bice.get(PATH + "/totali/totali.csv?dal=2024-03-01&al=2024-03-31").body())
        .contains("2024-03-04;;Pasti;1;1;-5,80");
  }

  @Test
  void totalsAreAskedForAQuarterAtMost() {
    assertThat(bice.get(PATH + "/totali?dal=2026-01-01&al=2026-12-31").text())
        .contains("Chiedi al massimo 92 giorni alla volta.");
    assertThat(bice.get(PATH + "/totali?dal=2026-02-01&al=2026-01-01").text())
        .contains("La data finale viene prima di quella iniziale.");
    assertThat(bice.get(PATH + "/totali?dal=oggi").status()).isEqualTo(422);
    assertThat(bice.get(PATH + "/totali/totali.csv?dal=oggi").status()).isEqualTo(400);
    assertThat(bice.get(PATH + "/totali").status()).isEqualTo(200);
  }

  @Test
  void theMonthsOfASchoolYearAreDrawnAndToldAsATable() {
    familyThatOwes("Rita", 580);

    var page = bice.get(PATH + "/andamento");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("role=\"img\"", "<title", "<desc").doesNotContain("style=");
    assertThat(page.text()).contains("settembre 2026", "agosto 2027",
        "Gli stessi dati sono nella tabella");
    assertThat(bice.get(PATH + "/andamento?anno=2024/2025").text()).contains("settembre 2024");
    assertThat(bice.get(PATH + "/andamento?anno=nessuno").text()).contains("settembre 2026");
  }

  @Test
  void aPageBeyondTheEndOrWithoutANumberIsNoEmptyList() {
    var family = familyThatOwes("Rita", 580);
    var day = LocalDate.of(2026, 11, 16);
    jdbc.sql("insert into told_total (topic, day, sequence, count, sum_cents, hash, told_at)"
            + " values ('attendance.meal.v1', ?, 1, 1, 0, 'x', now()) on conflict do nothing")
        .param(day).update();

    for (var page : List.of("abc", "99", "0")) {
      assertThat(bice.get(PATH + "/" + family.holder() + "?pagina=" + page).text())
          .contains("Pasto di Emma");
      assertThat(bice.get(PATH + "/quadrature?pagina=" + page).text())
          .contains("Dichiarati il").doesNotContain("Nessun totale ricevuto finora");
      assertThat(bice.get(PATH + "/pasti-senza-tariffa?pagina=" + page).status())
          .isEqualTo(200);
    }
  }

  @Test
  void familyAndOfficeSeeTheSameBalance() {
    var family = familyThatOwes("Rita", 580);
    send(Topics.RECEIPT, family.paid(10_00, PaymentChannel.NOTICE), 0);
    theBalanceBecomes(family, 420);
    var rita = desk(TestCallers.citizen(family.holder().value(), family.pupil().value()));

    assertThat(rita.get("/portafoglio").text()).contains("Saldo " + euro(420));
    assertThat(bice.get(PATH + "/" + family.holder()).text()).contains("Saldo " + euro(420));
    assertThat(accounts("").text()).contains(lastName + " Rita " + euro(580) + " "
        + euro(1_000) + " " + euro(420));
  }

  @Test
  void theOfficesPagesSpeakEnglishToo() {
    assertThat(bice.get(PATH + "?lang=en").text())
        .contains("To be collected", "Debts and credits carried over");
    assertThat(bice.get(PATH + "/totali?lang=en").text()).contains("Split by");
  }

  @Test
  void onlyTheAccountingOfficeLooksAtAccounts() {
    var family = familyThatOwes("Rita", 580);
    for (var stranger : Arrays.asList(
        TestCallers.citizen(family.holder().value(), family.pupil().value()),
        TestCallers.operator("OPERATORE_SCUOLA"))) {
      for (var page : List.of("", "/conti.csv", "/" + family.holder(), "/totali",
          "/totali/totali.csv?dal=2026-11-01&al=2026-11-02", "/andamento",
          "/pasti-senza-tariffa", "/richieste", "/richieste/prova")) {
        assertThat(desk(stranger).get(PATH + page).status()).as(page).isEqualTo(403);
      }
    }
  }
}
