package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.DayEvent.AbsenceReported;
import it.refettorio.contracts.DayEvent.AbsenceWithdrawn;
import it.refettorio.contracts.PlanEvent.Choice;
import it.refettorio.contracts.PlanEvent.DayChoice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbsenceIT extends AttendanceIT {

  private final ASchool school = ASchool.servingOn(MONDAY, TUESDAY, THURSDAY);
  private final APupil emma = APupil.at(school);

  @BeforeEach
  void emmaEatsOnThreeDays() {
    open(school);
    enrol(emma);
  }

  @Test
  void aParentReportsAnAbsenceForTodayAndHoldsAReceipt() {
    var livia = holderOf(emma);
    var week = livia.get("/presenze");
    assertThat(week.body()).contains("Oggi puoi comunicare un'assenza fino alle 9:15");

    var answer = livia.post(absencePath(emma, TODAY),
        Map.of("formId", week.formId(absencePath(emma, TODAY))));

    assertThat(answer.location()).matches("/presenze/ricevute/A-2026-\\d{6}");
    var receipt = livia.get(answer.location());
    assertThat(receipt.body()).contains(
        answer.location().substring("/presenze/ricevute/".length()),
        "Emma Molteni", "martedì 24 novembre 2026", "24/11/2026, 8:30", "Annulla assenza");
    assertThat(livia.get(dayPath(emma, TODAY)).body()).contains("Assente");
    assertThat(dayEvents(emma)).singleElement().isInstanceOfSatisfying(
        AbsenceReported.class, event -> assertThat(event.date()).isEqualTo(TODAY));
    assertThat(lastPlan(emma).orElseThrow().choices())
        .containsExactly(new Choice(TODAY, DayChoice.ABSENT));
  }

  @Test
  void anAbsenceIsUndoneBeforeTheCutoffAndStaysAsHistory() {
    var livia = holderOf(emma);
    var first = livia.post(absencePath(emma, TODAY)).location();

    var undone = livia.post(first + "/annulla");
    var second = livia.post(absencePath(emma, TODAY)).location();

    assertThat(undone.location()).isEqualTo(first);
    assertThat(livia.get(first).body()).contains("Assenza annullata");
    assertThat(second).isNotEqualTo(first).startsWith("/presenze/ricevute/");
    assertThat(dayEvents(emma)).extracting(event -> (Object) event.getClass())
        .containsExactly(AbsenceReported.class, AbsenceWithdrawn.class, AbsenceReported.class);
    assertThat(plans(emma)).extracting(plan -> plan.choices().size())
        .endsWith(1, 0, 1);
  }

  @Test
  void aSecondAfterTheCutoffTheAbsenceIsRefusedInPlainWords() {
    var livia = holderOf(emma);
    at(TOO_LATE);

    var answer = livia.post(absencePath(emma, TODAY));

    assertThat(answer.location()).isEqualTo(dayPath(emma, TODAY) + "?esito=non-accolta");
    assertThat(livia.get(answer.location()).body())
        .contains("Non abbiamo registrato nulla", "è passato", "verrebbe addebitato")
        .doesNotContain("Comunica assenza");
    assertThat(livia.get("/presenze").body()).contains("è passato alle 9:15");
    assertThat(dayEvents(emma)).isEmpty();
  }

  @Test
  void atTheSecondOfTheCutoffTheAbsenceIsTaken() {
    at(TODAY.atTime(9, 15, 0));

    assertThat(holderOf(emma).post(absencePath(emma, TODAY)).location())
        .startsWith("/presenze/ricevute/");
  }

  @Test
  void anAbsenceIsNotUndoneAfterTheCutoff() {
    var livia = holderOf(emma);
    var receipt = livia.post(absencePath(emma, TODAY)).location();
    at(TOO_LATE);

    assertThat(livia.post(receipt + "/annulla").location())
        .isEqualTo(dayPath(emma, TODAY) + "?esito=non-accolta");
    assertThat(livia.get(receipt).body()).contains("non si può più annullare");
    assertThat(dayEvents(emma)).hasSize(1);
  }

  @Test
  void aFormSentTwiceHasOneEffectAndOneReceipt() throws Exception {
    var livia = holderOf(emma);
    var form = Map.of("formId", UUID.randomUUID().toString());

    var answers = together(
        () -> livia.post(absencePath(emma, TODAY), form),
        () -> livia.post(absencePath(emma, TODAY), form));

    assertThat(answers).extracting(Browser.Answer::status).containsOnly(302);
    assertThat(answers.getFirst().location()).startsWith("/presenze/ricevute/")
        .isEqualTo(answers.getLast().location());
    assertThat(dayEvents(emma)).hasSize(1);
  }

  @Test
  void twoParentsAtTheSameMomentMakeOneAbsence() throws Exception {
    var livia = holderOf(emma);
    var ugo = coGuardianOf(emma);

    var answers = together(
        () -> livia.post(absencePath(emma, TODAY)), () -> ugo.post(absencePath(emma, TODAY)));

    assertThat(answers).extracting(Browser.Answer::location)
        .anyMatch(location -> location.startsWith("/presenze/ricevute/"))
        .contains(dayPath(emma, TODAY) + "?esito=gia-comunicata");
    assertThat(ugo.get(dayPath(emma, TODAY) + "?esito=gia-comunicata").body())
        .contains("era già stata comunicata");
    assertThat(dayEvents(emma)).hasSize(1);
  }

  @Test
  void aDayWithoutAMealAndAPastDayAreRefused() {
    var livia = holderOf(emma);
    var wednesday = TODAY.plusDays(1);
    var yesterday = TODAY.minusDays(1);

    assertThat(livia.post(absencePath(emma, wednesday)).location()).endsWith("?esito=non-accolta");
    assertThat(livia.post(absencePath(emma, yesterday)).location()).endsWith("?esito=non-accolta");
    assertThat(livia.get(dayPath(emma, yesterday)).body()).contains("Questo giorno è passato");
    assertThat(dayEvents(emma)).isEmpty();
  }

  @Test
  void aDayWhoseMealsWereCountedIsRefusedEvenIfTheOfficeMovedTheCutoff() {
    at(TODAY.atTime(9, 30));
    settle(TODAY, TODAY, false);
    jdbc.sql("""
        insert into cutoff_window (service, school_id, closes_at) values ('CANTEEN', ?, '16:00')
        """).param(school.id().value()).update();

    var answer = holderOf(emma).post(absencePath(emma, TODAY));

    assertThat(answer.location()).endsWith("?esito=non-accolta");
    assertThat(holderOf(emma).get(answer.location()).body()).contains("già stati contati");
  }

  static List<Browser.Answer> together(
      Callable<Browser.Answer> one, Callable<Browser.Answer> other) throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = people.submit(one);
      var second = people.submit(other);
      return List.of(first.get(), second.get());
    }
  }
}
