package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ClassId;
import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.SchoolEvent.ClassGroup;
import it.refettorio.contracts.SchoolEvent.SchoolCycle;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SchoolId;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.SubscriptionId;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.household.Households;
import it.refettorio.wallet.household.PupilName;
import it.refettorio.wallet.household.Schooling;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithInfrastructure
class SchoolingIT {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 14);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 11);

  @Autowired TestEvents events;
  @Autowired Households households;

  private final AFamily family = AFamily.withOnePupil();
  private final SchoolId school = new SchoolId(UUID.randomUUID());
  private final ClassId fifthA = new ClassId(UUID.randomUUID());
  private final ClassId fifthB = new ClassId(UUID.randomUUID());
  private final SubscriptionId first = new SubscriptionId(UUID.randomUUID());

  @Test
  void aPupilIsKnownWithSchoolClassReturnsAndTheDayTheServiceBegan() {
    events.send(Topics.FAMILY, family.state(), 1);
    events.send(Topics.SUBSCRIPTION, subscribes(first, fifthA, SEPTEMBER, List.of()), 1);
    events.send(Topics.SCHOOL, danteAlighieri("Dante Alighieri"), 1);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(schooling()).singleElement().satisfies(emma -> {
        assertThat(emma.pupil()).isEqualTo(family.pupil());
        assertThat(emma.place()).isEqualTo("Dante Alighieri, 5A");
        assertThat(emma.school().cycle()).isEqualTo(SchoolCycle.PRIMARIA);
        assertThat(emma.weeklyReturns()).isEqualTo(2);
        assertThat(emma.since()).isEqualTo(SEPTEMBER);
        assertThat(emma.to()).isNull();
      });
      assertThat(households.pupils(family.holder())).extracting(PupilName::taxCode)
          .containsExactly("MLTMME16E60M999G");
      assertThat(households.schools()).anyMatch(each -> each.id().equals(school));
    });
  }

  @Test
  void onlyTheDaysTheFamilyChoseAmongThoseOfTheClassAreReturns() {
    events.send(Topics.SCHOOL, danteAlighieri("Dante Alighieri"), 1);
    events.send(Topics.SUBSCRIPTION, subscribes(
        first, fifthA, SEPTEMBER, List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), 1);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(schooling()).extracting(Schooling::weeklyReturns).containsExactly(1));
  }

  @Test
  void aNewClassEndsTheEarlierOneAndTheServiceStillBeganInSeptember() {
    events.send(Topics.SCHOOL, danteAlighieri("Dante Alighieri"), 1);
    events.send(Topics.SUBSCRIPTION, subscribes(first, fifthA, SEPTEMBER, List.of()), 1);
    events.send(Topics.SUBSCRIPTION, subscribes(
        new SubscriptionId(UUID.randomUUID()), fifthB, JANUARY, List.of()), 1);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(schooling()).extracting(Schooling::className).containsExactly("5B", "5A"));
    assertThat(schooling()).extracting(Schooling::to).containsExactly(null, JANUARY.minusDays(1));
    assertThat(schooling()).extracting(Schooling::since).containsOnly(SEPTEMBER);
    assertThat(schooling().getFirst().runsOn(JANUARY)).isTrue();
    assertThat(schooling().getLast().runsOn(JANUARY)).isFalse();
  }

  @Test
  void theHighestSequenceHoldsInWhateverOrderStatesCome() {
    events.send(Topics.SCHOOL, danteAlighieri("Dante"), 5);
    events.send(Topics.SUBSCRIPTION, subscribes(first, fifthB, SEPTEMBER, List.of()), 5);
    events.send(Topics.SCHOOL, danteAlighieri("Old name"), 4);
    events.send(Topics.SUBSCRIPTION, subscribes(first, fifthA, JANUARY, List.of()), 4);
    var last = new SubscriptionId(UUID.randomUUID());
    events.send(Topics.SUBSCRIPTION, new SubscriptionState(last, family.pupil(), family.holder(),
        "Emma", "Molteni", DemandService.TRANSPORT, school, fifthA, List.of(), JANUARY, JANUARY),
        1);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(schooling())
        .extracting(Schooling::place, Schooling::from)
        .containsExactly(
            tuple("Dante, 5B", SEPTEMBER),
            tuple("Dante, 5A", JANUARY)));
  }

  @Test
  void goldenSamplesAreUnderstood() {
    var subscription = Samples.of(SubscriptionState.class);
    events.send(Topics.SCHOOL, Samples.of(SchoolState.class), 1);
    events.send(Topics.SUBSCRIPTION, subscription, 1);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(households.schooling(subscription.holderId()))
            .extracting(Schooling::place)
            .containsExactly("Scuola primaria Dante Alighieri, 5A"));
  }

  private List<Schooling> schooling() {
    return households.schooling(family.holder());
  }

  private SubscriptionState subscribes(
      SubscriptionId id, ClassId to, LocalDate from, List<DayOfWeek> chosen) {
    return new SubscriptionState(id, family.pupil(), family.holder(), "Emma", "Molteni",
        DemandService.CANTEEN, school, to, chosen, from, null);
  }

  private SchoolState danteAlighieri(String name) {
    return new SchoolState(school, "RVEE00101A", name, SchoolCycle.PRIMARIA, List.of(
        new ClassGroup(fifthA, "5A", List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)),
        new ClassGroup(fifthB, "5B", List.of(DayOfWeek.TUESDAY))));
  }
}
