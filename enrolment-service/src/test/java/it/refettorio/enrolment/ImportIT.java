package it.refettorio.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.testkit.TestCallers;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportIT extends EnrolmentTest {

  @Autowired EntityManagerFactory entities;

  private final TestFiles files = TestFiles.ofANewFamily();

  private void bringAll() {
    bring("SCUOLE", files.schools());
    bring("TARIFFE", files.tariffs());
    bring("FAMIGLIE", files.families());
    bring("ISCRIZIONI", files.subscriptions());
  }

  @Test
  void eachGoodFileLeadsToAPageThatSaysWhatChanged() {
    var answer = sent("SCUOLE", files.schools());

    assertThat(answer.status()).isBetween(302, 303);
    var result = browser().get(office, answer.location().orElseThrow());
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.text()).contains("Il file è stato applicato", "Righe lette: 2",
        "Nuovi 2", "Cambiati 0", "Uguali 0", "elenco.csv", "Ugo Sportelli");
    assertThat(browser().get(office, IMPORTS).text()).contains("nuovi: 2, cambiati: 0, uguali: 0");
  }

  @Test
  void theSecondImportOfTheSameFilesChangesNothingAndTellsNobody() {
    bringAll();
    long told = told();

    bringAll();

    assertThat(told()).isEqualTo(told);
    var again = browser().get(office, sent("ISCRIZIONI", files.subscriptions())
        .location().orElseThrow());
    assertThat(again.text()).contains("Nuovi 0", "Cambiati 0", "Uguali 1");
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsApplied() {
    bringAll();
    long told = told();

    var answer = sent("ISCRIZIONI", TestFiles.subscriptions(
        "%s;MENSA;%s;5A;%s;lun mar;2027-09-13;".formatted(
            files.pupil(), files.school(), files.tariff()),
        "%s;MENSA;NESSUNA;5A;%s;;2026-09-14;".formatted(TestTown.pupil(), files.tariff()),
        "%s;MENSA;%s;9Z;SCONOSCIUTA;;14.9.2026;".formatted(files.pupil(), files.school()),
        "%s;MENSA;%s;5B;%s;;2025-09-15;2025-09-01".formatted(
            files.pupil(), files.school(), files.tariff()),
        "ABC;PISCINA;;5B;%s;;2026-09-14;".formatted(files.tariff())));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(
        "Il file non è stato applicato",
        "2 La classe 5A non ha la mensa di martedì: i suoi giorni sono lunedì, mercoledì.",
        "2 L'alunno ha già un'iscrizione allo stesso servizio dal 14/09/2026",
        "3 La scuola NESSUNA non è in archivio: importa prima il file delle scuole",
        "non è in archivio: importa prima il file delle famiglie",
        "4 Colonna dal: «14.9.2026» non è una data",
        "5 Colonna al: la data viene prima di quella della colonna dal",
        "6 Colonna alunno_cf: il codice fiscale ha 3 caratteri invece di 16",
        "6 Colonna servizio: il servizio «PISCINA» non è gestito: scrivi MENSA",
        "6 Colonna codice_scuola: manca");
    assertThat(told()).isEqualTo(told);
    assertThat(browser().get(office, IMPORTS).text()).contains("Rifiutato");
  }

  @Test
  void aFaultyLineAmongGoodOnesKeepsTheGoodOnesOut() {
    var answer = sent("SCUOLE", files.schools() + files.school() + ";Altro nome;PRIMARIA;5A;lun\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(
        "4 La classe 5A della scuola %s è già alla riga 2".formatted(files.school()),
        "4 La scuola %s ha nome o ciclo diverso".formatted(files.school()));
    assertThat(browser().get(office, "/ufficio/iscrizioni/scuole").text())
        .doesNotContain(files.school());
  }

  @Test
  void aPupilStaysInItsFamilyAndTheFileSaysWhoseItIs() {
    bring("FAMIGLIE", files.families());

    var answer = sent("FAMIGLIE", files.families().replace(files.holder(), TestTown.adult()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("è già nella famiglia di Alberto Molteni");
  }

  @Test
  void aPupilWhoseBirthIsNotInTheTaxCodeIsRefused() {
    var answer = sent("FAMIGLIE", files.families().replace("2016-03-01", "2016-03-02"));

    assertThat(answer.text()).contains("La data di nascita non è quella contenuta nel codice");
  }

  @Test
  void anEndedSubscriptionMakesRoomForTheNextInOneFile() {
    bringAll();

    bring("ISCRIZIONI", TestFiles.subscriptions(
        "%s;MENSA;%s;5A;%s;lun;2026-09-14;2026-12-31".formatted(
            files.pupil(), files.school(), files.tariff()),
        "%s;MENSA;%s;5B;%s;;2027-01-07;".formatted(
            files.pupil(), files.school(), files.tariff())));

    assertThat(jdbc.queryForList("""
        select s.sequence || ' ' || s.starts_on || ' ' || coalesce(s.ends_on::text, '-')
        from subscription s join pupil p on p.id = s.pupil_id
        where p.tax_code = ? order by s.starts_on
        """, String.class, files.pupil()))
        .containsExactly("2 2026-09-14 2026-12-31", "1 2027-01-07 -");
  }

  @Test
  void aNewClassAndANewPupilJoinWhatIsThere() {
    bringAll();
    var sister = TestTown.pupil();

    bring("SCUOLE", files.schools() + files.school() + ";Scuola primaria " + files.school()
        + ";PRIMARIA;4A;mar\n");
    bring("FAMIGLIE", files.families()
        + files.holder() + ";Alberto;Molteni;;;;" + sister + ";Ada;Molteni;2016-03-01\n");

    assertThat(jdbc.queryForObject("""
        select f.sequence || ' ' || count(*) from pupil p join family f on f.holder_id = p.family_id
        join person h on h.id = f.holder_id where h.tax_code = ? group by f.sequence
        """, String.class, files.holder())).isEqualTo("2 2");
    assertThat(browser().get(office, "/ufficio/iscrizioni/scuole").text())
        .contains("4A martedì 5A lunedì, mercoledì 5B");
  }

  @Test
  void aNewRatePricesThePupilsUnderItAgain() {
    bringAll();
    long told = told();

    bring("TARIFFE", files.tariffs()
        + files.tariff() + ";Residente;MENSA;2027-01-01;6,05;Delibera G.C. 90/2026\n");

    assertThat(told()).isEqualTo(told + 1);
    assertThat(jdbc.queryForList("""
        select t.version || ' ' || t.valid_from || ' ' || t.unit_price_cents
        from pupil_tariff_period t join pupil_tariff pt on pt.id = t.pupil_tariff_id
        join pupil p on p.id = pt.pupil_id where p.tax_code = ? order by t.valid_from
        """, String.class, files.pupil()))
        .containsExactly("2 2026-09-14 580", "3 2027-01-01 605");
  }

  @Test
  void aPriceThatHeldOnPastDaysStaysKnownWhenARateIsCorrectedAndCorrectedBack() {
    bringAll();

    bring("TARIFFE", files.tariffs().replace("5,80", "5,60"));
    bring("TARIFFE", files.tariffs());

    assertThat(jdbc.queryForList("""
        select t.version || ' ' || t.valid_from || ' ' || t.valid_to || ' ' || t.unit_price_cents
        from pupil_tariff_superseded t join pupil_tariff pt on pt.id = t.pupil_tariff_id
        join pupil p on p.id = pt.pupil_id where p.tax_code = ? order by t.version
        """, String.class, files.pupil()))
        .containsExactly("1 2026-09-14 2026-11-24 580", "2 2026-09-14 2026-11-24 560");
    assertThat(EventJson.read(jdbc.queryForObject("""
        select body from outbox where topic = 'enrolment.tariff.v1'
          and key = (select id from pupil where tax_code = ?) || ':CANTEEN'
        order by id desc limit 1
        """, String.class, files.pupil()).getBytes(StandardCharsets.UTF_8),
        PupilTariffState.class).superseded())
        .extracting(TariffVersion::version, TariffVersion::unitPriceCents)
        .containsExactly(tuple(1, 580L), tuple(2, 560L));
  }

  @Test
  void aCorrectedNameIsToldInTheFamilyAndInTheSubscription() {
    bringAll();
    long told = told();

    bring("FAMIGLIE", files.families().replace("Emma;Molteni", "Emma Maria;Molteni"));

    assertThat(told()).isEqualTo(told + 2);
    assertThat(jdbc.queryForList("""
        select topic from outbox where topic <> 'enrolment.control.v1' order by id desc limit 2
        """, String.class))
        .containsExactly("enrolment.subscription.v1", "enrolment.family.v1");
  }

  @Test
  void aSecondParentWhoIsTakenOutMayNoLongerActForThePupils() {
    bringAll();

    bring("FAMIGLIE", files.families().replace(files.second() + ";Laura;Rossi", ";;"));

    assertThat(jdbc.queryForObject("select count(*) from co_guardian g join person p"
        + " on p.id = g.person_id where p.tax_code = ?", Long.class, files.second())).isZero();
  }

  @Test
  void theSameFormTwiceHasOneEffectAndOneAnswer() {
    var form = UUID.randomUUID();

    var first = browser().upload(office, IMPORTS, "SCUOLE", form, files.schools());
    long told = told();
    var second = browser().upload(office, IMPORTS, "SCUOLE", form, files.schools());

    assertThat(second).isEqualTo(first);
    assertThat(told()).isEqualTo(told);
    assertThat(browser().upload(office, IMPORTS, "SCUOLE", form, files.tariffs()).status())
        .isEqualTo(409);
  }

  @Test
  void aFormWithoutFileOrKindIsShownAgainWithTheReason() {
    var answer = browser().upload(office, IMPORTS, UUID.randomUUID(), new byte[0],
        Map.of("_csrf", office.csrf()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("Scegli che cosa contiene il file.", "Scegli un file che non sia vuoto.");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithTheWayOut() {
    var answer = browser().upload(office, IMPORTS, UUID.randomUUID(),
        files.tariffs().replace("Residente", "Città").getBytes(StandardCharsets.ISO_8859_1),
        Map.of("_csrf", office.csrf(), "tipo", "TARIFFE"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("CSV UTF-8");
  }

  @Test
  void onlyAFormOfTheSessionIsTaken() {
    var other = TestCallers.operator("OPERATORE_SCUOLA");

    assertThat(browser().upload(office, IMPORTS, UUID.randomUUID(), files.schools().getBytes(),
        Map.of("tipo", "SCUOLE", "_csrf", other.csrf())).status()).isEqualTo(403);
  }

  @Test
  void fiveThousandPupilsGoInWithFewStatements() {
    bring("SCUOLE", files.schools());
    bring("TARIFFE", files.tariffs());
    var pupils = IntStream.range(0, 5_000).mapToObj(i -> TestTown.pupil()).toList();
    var families = pupils.stream()
        .map(pupil -> "%s;Nome;Cognome;;;;%s;Alunna;Cognome;2016-03-01"
            .formatted(TestTown.adult(), pupil))
        .collect(Collectors.joining("\n",
            files.families().lines().findFirst().orElseThrow() + "\n", "\n"));
    var subscriptions = TestFiles.subscriptions(pupils.stream()
        .map(pupil -> "%s;MENSA;%s;5B;%s;;2026-09-14;".formatted(
            pupil, files.school(), files.tariff()))
        .toArray(String[]::new));
    var statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      bring("FAMIGLIE", families);
      bring("ISCRIZIONI", subscriptions);
      bring("FAMIGLIE", families);
      bring("ISCRIZIONI", subscriptions);

      assertThat(statistics.getEntityInsertCount()).isGreaterThanOrEqualTo(3 * 5_000);
      assertThat(statistics.getPrepareStatementCount()).isLessThan(500);
    } finally {
      statistics.setStatisticsEnabled(false);
      statistics.clear();
    }
  }
}
