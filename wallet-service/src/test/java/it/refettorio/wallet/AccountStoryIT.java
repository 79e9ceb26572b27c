package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ClassId;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.SchoolEvent.ClassGroup;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.SubscriptionId;
import it.refettorio.contracts.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the office reads of one account beside its movements. */
class AccountStoryIT extends OfficeTest {

  private String story(AFamily family) {
    return bice.get(PATH + "/" + family.holder()).text();
  }

  private void storyBecomes(AFamily family, String... words) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(story(family)).contains(words));
  }

  @Test
  void theMealsThatWaitForAPriceAreThoseOfTheFamily() {
    var family = aFamily();
    var other = aFamily();
    send(Topics.MEAL, family.eats(MONDAY), 0);
    send(Topics.MEAL, family.eats(MONDAY.plusDays(1)), 0);
    send(Topics.MEAL, family.doesNotPayFor(MONDAY.plusDays(1), 2), 0);
    send(Topics.MEAL, other.eats(MONDAY.plusDays(2)), 0);

    storyBecomes(family, "1 pasto aspetta una tariffa",
        "16/11/2026 Molteni Emma Mensa scolastica");
    assertThat(story(family)).doesNotContain("17/11/2026", "18/11/2026");

    send(Topics.TARIFF, family.pays(580), 1);
    send(Topics.TARIFF, other.pays(580), 1);
    theBalanceBecomes(family, -580);
    theBalanceBecomes(other, -580);
    assertThat(story(family)).doesNotContain("aspetta una tariffa");
  }

  @Test
  void aMealOfAPupilWhoLeftTheFamilyStillWaitsInItsAccount() {
    var family = AFamily.withOnePupil();
    send(Topics.RECEIPT, family.paid(1_500, PaymentChannel.SPONTANEOUS), 0);
    send(Topics.SUBSCRIPTION, subscribes(family, new SchoolId(UUID.randomUUID()),
        new ClassId(UUID.randomUUID())), 1);
    send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(family, 1_500);

    storyBecomes(family, "1 pasto aspetta una tariffa", "16/11/2026 " + family.pupil());

    send(Topics.TARIFF, family.pays(580), 1);
    theBalanceBecomes(family, 920);
  }

  @Test
  void thePupilsAreToldWithTariffSchoolAndWhatTheirMealsComeTo() {
    var family = aFamilyThatOwes580();
    var school = new SchoolId(UUID.randomUUID());
    var fifthA = new ClassId(UUID.randomUUID());
    send(Topics.SCHOOL, new SchoolState(
        school, "RM" + school.toString().substring(0, 8), "Dante Alighieri", SchoolCycle.PRIMARIA,
        List.of(new ClassGroup(fifthA, "5A", List.of(DayOfWeek.MONDAY)))), 1);
    send(Topics.SUBSCRIPTION, subscribes(family, school, fifthA), 1);

    storyBecomes(family, "Emma Molteni Mensa scolastica Residente Dante Alighieri 5A, 1 rientro 1 "
        + euro(580));
  }

  private static SubscriptionState subscribes(AFamily family, SchoolId school, ClassId to) {
    return new SubscriptionState(
        new SubscriptionId(UUID.randomUUID()), family.pupil(), family.holder(), "Emma", "Molteni",
        DemandService.CANTEEN, school, to, List.of(), LocalDate.of(2026, 9, 14), null);
  }

  @Test
  void eachSchoolYearIsToldWithTheBalanceAtItsEnd() {
    var family = aFamilyThatOwes580();
    send(Topics.RECEIPT, family.paid(
        1_000, PaymentChannel.NOTICE, Instant.parse("2025-11-17T10:00:00Z")), 0);
    theBalanceBecomes(family, 420);

    assertThat(story(family)).contains(
        "2026/2027 " + euro(580) + " " + euro(0) + " " + euro(420),
        "2025/2026 " + euro(0) + " " + euro(1_000) + " " + euro(1_000));
  }

  @Test
  void whatTheOfficeAskedForIsToldWithTheRunItBelongsTo() {
    var family = aFamilyThatOwes580();
    assertThat(story(family)).contains("L'ufficio non ha ancora chiesto nulla");
    var run = UUID.randomUUID();
    jdbc.sql("""
            insert into due_run
              (run_id, school_year, minimum_cents, due_date, families, amount_cents, asked_by,
               asked_by_name, asked_at)
            values (?, '2026/2027', 100, '2020-12-24', 1, 580, ?, 'Bice', '2026-11-24T07:30:00Z')
            """)
        .params(run, UUID.randomUUID()).update();
    jdbc.sql("insert into due (due_id, run_id, holder_id, amount_cents, due_date)"
            + " values (?, ?, ?, 580, '2020-12-24')")
        .params(UUID.randomUUID(), run, family.holder().value()).update();

    assertThat(story(family))
        .contains("24/11/2026, 8:30 2026/2027 " + euro(580) + " 24/12/2020");
    assertThat(bice.get(PATH + "/" + family.holder()).body())
        .contains(PATH + "/richieste/" + run);
  }

  @Test
  void parkedRecordsOfTheFamilyAndOfItsPricesAreToldWithTheWayToThem() {
    var family = aFamily();
    park("payment.receipt.v1", aFamily().holder().toString());
    assertThat(story(family)).doesNotContain("Eventi fermi");

    park("payment.receipt.v1", family.holder().toString());
    assertThat(story(family)).contains("1 evento di questa famiglia è fermo");
    park("enrolment.tariff.v1", family.pupil() + ":CANTEEN");

    assertThat(story(family)).contains("2 eventi di questa famiglia sono fermi", "Eventi fermi");
    assertThat(bice.get(PATH + "/" + family.holder()).body()).contains(PATH + "/eventi-fermi");
    jdbc.sql("delete from parked_record where reason = 'AccountStoryIT'").update();
  }

  private void park(String topic, String key) {
    jdbc.sql("""
            insert into parked_record
              (topic, partition, "offset", key, headers, body, reason, parked_at)
            values (?, 0, (select -count(*) - 1 from parked_record), ?, '[]', '', 'AccountStoryIT',
                    now())
            """)
        .params(topic, key).update();
  }
}
