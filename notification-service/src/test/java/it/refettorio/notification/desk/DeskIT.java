package it.refettorio.notification.desk;

import static it.refettorio.notification.TestFamily.absent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.AccountEvent.AccountState;
import it.refettorio.contracts.FamilyEvent.FamilyState;
import it.refettorio.contracts.NoticeEvent.NoticeState;
import it.refettorio.contracts.NoticeEvent.NoticeStatus;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.Topics;
import it.refettorio.notification.RunningService;
import it.refettorio.notification.SettableClock;
import it.refettorio.notification.TestFamily;
import it.refettorio.notification.desk.AccountDesk.Reminder;
import it.refettorio.notification.desk.AccountDesk.ToPay;
import it.refettorio.starter.caller.Caller;
import it.refettorio.testkit.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class DeskIT {

  private static final Instant CHECKING = Instant.parse("2026-11-23T07:40:00Z");

  @Autowired Desk desk;
  @Autowired FamilyStore families;
  @Autowired PlanStore plans;
  @Autowired AccountStore accounts;
  @Autowired NoticeStore notices;
  @Autowired TestEvents events;
  @Autowired SettableClock clock;

  @BeforeEach
  void monday() {
    clock.set("2026-11-23T08:50:00");
  }

  @Test
  void acceptsTheGoldenSampleOfEachEventItReads() {
    var family = Samples.of(FamilyState.class);
    var emma = family.pupils().getFirst();
    events.send(Topics.FAMILY, family, 1);
    events.send(Topics.PLAN, Samples.of(PlanState.class), 1);
    events.send(Topics.ACCOUNT, Samples.of(AccountState.class), 1);
    events.send(Topics.NOTICE, Samples.of(NoticeState.class), 1);

    var holder = family.holderId().value();
    var alberto = caller(holder, holder, emma.id().value());
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      var seen = desk.of(alberto);
      assertThat(seen.firstName()).isEqualTo("Alberto");
      assertThat(seen.pupils()).singleElement().satisfies(pupil -> {
        assertThat(pupil.firstName()).isEqualTo("Emma");
        assertThat(pupil.plan().className()).isEqualTo("5A");
        assertThat(pupil.plan().next(seen.now(), 5)).containsExactly(
            new ServingDay(LocalDate.of(2026, 11, 30), Meal.ABSENT, true),
            new ServingDay(LocalDate.of(2026, 12, 7), Meal.BOOKED, true));
      });
      assertThat(seen.accounts()).containsExactly(new AccountDesk("Alberto Molteni",
          new Standing(-580, Instant.parse("2026-11-16T14:00:00Z"),
              List.of(new Standing.Cover("Emma", 0))),
          List.of(new OpenPayment(
              PaymentChannel.SPONTANEOUS, 5_800, LocalDate.of(2026, 11, 30), false))));
    });
  }

  @Test
  void letsNoOlderStateOverwriteANewerOne() {
    var family = TestFamily.withPupils("Nina");
    var number = number();
    keep(family, 2, family.plan(0, absent("2026-11-23")), family.account(1_160, 2),
        family.topUp(number, 5_800, NoticeStatus.PAID, null));

    keep(new TestFamily(family.livia(), family.tullio(), List.of()), 1, family.plan(0),
        family.account(580, 1), family.topUp(number, 5_800, NoticeStatus.PAYABLE, CHECKING));

    var seen = desk.of(caller(family.livia(), family.everyone()));
    assertThat(seen.pupils()).extracting(PupilDesk::firstName).containsExactly("Nina");
    assertThat(todaysMeal(seen)).contains(Meal.ABSENT);
    assertThat(seen.accounts()).singleElement().satisfies(account -> {
      assertThat(account.standing().balanceCents()).isEqualTo(1_160);
      assertThat(account.payments()).isEmpty();
    });
  }

  @Test
  void changesNothingWhenAStateIsDeliveredTwice() {
    var family = TestFamily.withPupils("Nina", "Elio");
    var notice = family.topUp(number(), 5_800, NoticeStatus.PAYABLE, null);
    keep(family, 1, family.plan(0), family.account(1_160, 2), notice);
    var livia = caller(family.livia(), family.everyone());
    var before = desk.of(livia);

    keep(family, 1, family.plan(0), family.account(1_160, 2), notice);

    assertThat(desk.of(livia)).isEqualTo(before);
    assertThat(before.pupils()).extracting(PupilDesk::firstName).containsExactly("Elio", "Nina");
  }

  @Test
  void followsAStateThatChanges() {
    var family = TestFamily.withPupils("Nina");
    var number = number();
    keep(family, 1, family.plan(0, absent("2026-11-23")), family.account(0, 0),
        family.topUp(number, 5_800, NoticeStatus.PAYABLE, null));

    keep(family, 2, family.plan(0), family.account(5_800, 10),
        family.topUp(number, 5_800, NoticeStatus.PAYABLE, CHECKING));

    var seen = desk.of(caller(family.livia(), family.everyone()));
    assertThat(todaysMeal(seen)).contains(Meal.BOOKED);
    assertThat(seen.accounts()).singleElement().satisfies(account -> {
      assertThat(account.standing().cover()).containsExactly(new Standing.Cover("Nina", 10));
      assertThat(account.payments()).extracting(OpenPayment::checking).containsExactly(true);
    });
  }

  @Test
  void asksAgainForWhatWasNotConfirmedInHalfAnHour() {
    var family = TestFamily.withPupils("Nina");
    keep(family, 1, family.plan(0), family.account(-580, 0),
        family.topUp(number(), 5_800, NoticeStatus.PAYABLE, CHECKING));
    var livia = caller(family.livia(), family.everyone());

    clock.set("2026-11-23T09:09:59");
    assertThat(desk.of(livia).accounts()).singleElement().satisfies(account -> {
      assertThat(account.toPay()).isEmpty();
      assertThat(account.reminder()).isEqualTo(Reminder.NONE);
    });
    clock.set("2026-11-23T09:10:00");
    assertThat(desk.of(livia).accounts()).singleElement().satisfies(account -> {
      assertThat(account.toPay()).extracting(ToPay::amountCents).containsExactly(5_800L);
      assertThat(account.reminder()).isEqualTo(Reminder.DEBT);
    });
  }

  @Test
  void forgetsATopUpWhoseTermIsOver() {
    var family = TestFamily.withPupils("Nina");
    keep(family, 1, family.plan(0), family.account(0, 0),
        family.topUp(number(), 5_800, NoticeStatus.PAYABLE, null));
    var livia = caller(family.livia(), family.everyone());

    clock.set("2026-11-30T23:59:59");
    assertThat(desk.of(livia).accounts().getFirst().payments()).hasSize(1);
    clock.set("2026-12-01T00:00:00");
    assertThat(desk.of(livia).accounts().getFirst().payments()).isEmpty();
  }

  @Test
  void showsAPersonOnlyWhatTheTokenNames() {
    var family = TestFamily.withPupils("Nina", "Elio");
    keep(family, 1, family.plan(0), family.account(1_160, 2),
        family.topUp(number(), 5_800, NoticeStatus.PAYABLE, null));

    var onlyElio = desk.of(caller(family.tullio(), family.pupil(1).value()));

    assertThat(onlyElio.pupils()).extracting(PupilDesk::firstName).containsExactly("Elio");
    assertThat(onlyElio.accounts()).isEmpty();
    assertThat(desk.of(caller(UUID.randomUUID())).pupils()).isEmpty();
  }

  private void keep(
      TestFamily family, long sequence, PlanState plan, AccountState account, NoticeState notice) {
    families.keep(family.state(), sequence);
    plans.keep(plan, sequence);
    accounts.keep(account, sequence);
    notices.keep(notice, sequence);
  }

  private static Optional<Meal> todaysMeal(FamilyDesk seen) {
    return seen.pupils().getFirst().plan().today(seen.now()).map(ServingDay::meal);
  }

  private static String number() {
    return "3" + String.format("%017d", UUID.randomUUID().getMostSignificantBits() >>> 10);
  }

  private static Caller caller(UUID person, UUID... actsFor) {
    return new Caller(person, "Livia Verdebosco", Set.of(actsFor), Set.of());
  }
}
