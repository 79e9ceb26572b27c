package it.refettorio.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The events that leave through Kafka are the golden samples, but for the ids given here. */
class AnnouncementsIT extends EnrolmentTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private TestEvents events;

  private final FamilyState family = Samples.of(FamilyState.class);
  private final SchoolState school = Samples.of(SchoolState.class);

  @Test
  void whatIsToldIsWhatTheContractShows() {
    bring("SCUOLE", """
        codice_scuola;scuola;ciclo;classe;giorni_mensa
        RVEE00101A;Scuola primaria Dante Alighieri;PRIMARIA;5A;lun
        """);
    bring("TARIFFE", """
        codice;denominazione;servizio;valida_dal;prezzo;atto
        RESIDENTE;Residente;MENSA;2026-09-01;5,80;Delibera G.C. 41/2026
        """);
    bring("FAMIGLIE", families());
    bring("ISCRIZIONI", TestFiles.subscriptions(
        family.pupils().getFirst().taxCode() + ";MENSA;RVEE00101A;5A;RESIDENTE;;2026-09-14;"));

    assertSample(Topics.SCHOOL, SchoolState.class, told -> told.code().equals(school.code()));
    assertSample(Topics.FAMILY, FamilyState.class, AnnouncementsIT::isMolteni);
    assertSample(Topics.SUBSCRIPTION, SubscriptionState.class,
        told -> told.pupilId().value().equals(pupil()));
    assertPriceSample();

    TestFee.of(2026, "25,00").charge(browser(), office);
    assertSample(Topics.FEE, EnrolmentFeeCharged.class,
        told -> told.pupilId().value().equals(pupil()));
  }

  private static boolean isMolteni(FamilyState told) {
    return told.holder().taxCode().equals(Samples.of(FamilyState.class).holder().taxCode());
  }

  private String families() {
    var holder = family.holder();
    var second = family.guardians().get(1);
    var pupil = family.pupils().getFirst();
    return """
        referente_cf;referente_nome;referente_cognome;secondo_cf;secondo_nome;secondo_cognome;\
        alunno_cf;alunno_nome;alunno_cognome;alunno_nascita
        %s;%s;%s;%s;%s;%s;%s;%s;%s;%s
        """.formatted(
            holder.taxCode(), holder.firstName(), holder.lastName(),
            second.taxCode(), second.firstName(), second.lastName(),
            pupil.taxCode(), pupil.firstName(), pupil.lastName(), pupil.birthDate());
  }

  private UUID pupil() {
    return jdbc.queryForObject("select id from pupil where tax_code = ?", UUID.class,
        family.pupils().getFirst().taxCode());
  }

  /** The sample's pupil was enrolled from the tariff's first day; this one a fortnight later. */
  private void assertPriceSample() {
    var told = told(Topics.TARIFF, PupilTariffState.class,
        state -> state.pupilId().value().equals(pupil()));
    assertThat(JSON.readTree(withoutIds(told).replace("2026-09-14", "2026-09-01")))
        .isEqualTo(JSON.readTree(withoutIds(Samples.of(PupilTariffState.class))));
  }

  private <E extends Event, B extends E> void assertSample(
      Topic<E> topic, Class<B> body, Predicate<B> wanted) {
    assertThat(JSON.readTree(withoutIds(told(topic, body, wanted))))
        .isEqualTo(JSON.readTree(withoutIds(Samples.of(body))));
  }

  private <E extends Event, B extends E> B told(
      Topic<E> topic, Class<B> body, Predicate<B> wanted) {
    return await().atMost(Duration.ofMinutes(1)).until(
        () -> events.all(topic).stream().map(body::cast).filter(wanted).findFirst(),
        Optional::isPresent).orElseThrow();
  }

  /** With each id replaced by the number of its first place, so that equal ids stay equal. */
  private static String withoutIds(Event event) {
    var ids = new ArrayList<String>();
    return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        .matcher(new String(EventJson.write(event), StandardCharsets.UTF_8))
        .replaceAll(id -> {
          if (!ids.contains(id.group())) {
            ids.add(id.group());
          }
          return "id-" + ids.indexOf(id.group());
        });
  }
}
