package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.attendance.roster.Roster;
import it.refettorio.attendance.roster.Roster.Told;
import it.refettorio.contracts.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RosterIT extends AttendanceIT {

  @Autowired Roster roster;
  @Autowired TransactionTemplate transaction;

  private final ASchool school = ASchool.servingOn(MONDAY, TUESDAY);
  private final APupil emma = APupil.at(school);

  @Test
  void aSubscriptionMayComeBeforeItsSchool() {
    enrol(emma);
    assertThat(holderOf(emma).get("/presenze").body()).contains("Non ci sono alunni iscritti");

    open(school);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(lastPlan(emma).orElseThrow().servingDays()).contains(TODAY));
    assertThat(holderOf(emma).get("/presenze").body()).contains("Emma Molteni");
  }

  @Test
  void anOlderStateChangesNothing() {
    open(school);
    events.send(Topics.SCHOOL, school.nowServingOn(WEDNESDAY).state(), 3);
    events.send(Topics.SCHOOL, school.nowServingOn(THURSDAY).state(), 2);
    events.send(Topics.SUBSCRIPTION, emma.choosing(WEDNESDAY).state(), 2);
    events.send(Topics.SUBSCRIPTION, emma.until(TODAY).state(), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> lastPlan(emma).isPresent()
        && lastPlan(emma).get().servingDays().contains(TODAY.plusDays(1)));

    assertThat(lastPlan(emma).orElseThrow().servingDays())
        .allMatch(day -> day.getDayOfWeek() == WEDNESDAY)
        .contains(TODAY.plusWeeks(1).plusDays(1));
  }

  @Test
  void theSameStateTwiceIsToldOnce() {
    open(school);
    enrol(emma);
    allIsTold();
    int before = plans(emma).size();

    var id = UUID.randomUUID();
    events.send(Topics.SUBSCRIPTION, emma.state(), 1, id);
    events.send(Topics.SUBSCRIPTION, emma.state(), 2, id);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select sequence from subscription where subscription_id = ?")
        .param(emma.subscription().value()).query(Long.class).single() == 2);

    assertThat(plans(emma)).hasSize(before).hasSize(1);
  }

  @Test
  void aPupilThatMovesEatsAtTheNewSchoolFromThatDayOn() {
    var other = ASchool.servingOn(TUESDAY, THURSDAY);
    var moved = emma.movedTo(other, TODAY);
    open(school);
    open(other);
    enrol(emma, moved);

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      var plan = lastPlan(emma).orElseThrow();
      assertThat(plan.servingDays())
          .contains(TODAY.minusDays(1), TODAY, TODAY.plusDays(2))
          .doesNotContain(TODAY.plusDays(6));
      assertThat(plan.schoolName()).isEqualTo(other.name());
    });
  }

  @Test
  void aClosureChangesThePlansOfTheSchoolAndASecondImportNothing() {
    open(school);
    enrol(emma);
    allIsTold();
    var closure = "CHIUSURA;2026-12-07;2026-12-08;" + school.code() + ";Ponte";

    importCalendar(closure);

    assertThat(lastPlan(emma).orElseThrow().servingDays())
        .doesNotContain(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8));
    int told = plans(emma).size();
    importCalendar(closure);
    assertThat(plans(emma)).hasSize(told);
  }

  @Test
  void aSubscriptionThatComesTogetherWithItsSchoolIsNotMissed() {
    inService(school);
    var subscription = transaction.execute(status -> {
      roster.takeSchool(new Told<>(school.state(), 1, "school"));
      var other = CompletableFuture.runAsync(() ->
          roster.takeSubscriptions(List.of(new Told<>(emma.state(), 1, "subscription"))));
      await().atMost(Duration.ofSeconds(20)).until(() ->
          somebodyWaitsForALock() || other.isDone() && nothingIsDue());
      return other;
    });
    subscription.join();

    assertThat(lastPlan(emma).orElseThrow().servingDays()).contains(TODAY);
  }

  private boolean somebodyWaitsForALock() {
    return jdbc.sql("""
        select exists (select from pg_locks where locktype = 'advisory' and not granted)
        """).query(Boolean.class).single();
  }

  private boolean nothingIsDue() {
    return jdbc.sql("select not exists (select from plan_due)").query(Boolean.class).single();
  }

  /** An import would look at all plans again. */
  private void inService(ASchool served) {
    jdbc.sql("""
        insert into service_period
          (school_id, school_year, first_day, last_day, description, imported_at)
        values (?, 2026, '2026-09-14', '2027-06-08', 'Anno scolastico', '2026-11-24T07:00Z')
        """).param(served.id().value()).update();
  }
}
