package it.refettorio.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.attendance.settlement.SettlementClockWork;
import it.refettorio.contracts.DayEvent;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service with real servers; each test makes a school of its own. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "refettorio.control.interval=PT0.2S")
@WithInfrastructure
@Import({AttendanceIT.TheClock.class, SettlementClockWork.class})
abstract class AttendanceIT {

  /** A Tuesday. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final LocalDateTime IN_TIME = TODAY.atTime(8, 30);
  static final LocalDateTime TOO_LATE = TODAY.atTime(9, 15, 1);

  @TestConfiguration
  static class TheClock {
    @Bean
    MovableClock clock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired SettlementClockWork daily;

  @BeforeEach
  void itIsEarlyInTheMorning() {
    at(IN_TIME);
  }

  void at(LocalDateTime inRome) {
    ((MovableClock) clock).set(inRome);
  }

  /** The parent who pays. */
  Browser holderOf(APupil pupil) {
    return new Browser(port, TestCallers.citizen(
        pupil.holder().value(), pupil.id().value()));
  }

  /** The other parent. */
  Browser coGuardianOf(APupil pupil) {
    return new Browser(port, TestCallers.citizen(UUID.randomUUID(), pupil.id().value()));
  }

  Browser office() {
    return new Browser(port, TestCallers.operator("OPERATORE_SCUOLA"));
  }

  void open(ASchool school) {
    events.send(Topics.SCHOOL, school.state(), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> knows("school", "school_id",
        school.id().value()));
    importCalendar("SERVIZIO;2026-09-14;2027-06-08;" + school.code() + ";Anno scolastico");
  }

  void enrol(APupil... pupils) {
    for (var pupil : pupils) {
      events.send(Topics.SUBSCRIPTION, pupil.state(), 1);
    }
    for (var pupil : pupils) {
      await().atMost(Duration.ofSeconds(20)).until(() -> knows("subscription", "subscription_id",
          pupil.subscription().value()));
    }
  }

  void importCalendar(String... lines) {
    var file = "tipo;dal;al;codice_scuola;descrizione\n" + String.join("\n", lines);
    var answer = office().upload(
        "/ufficio/presenze/calendario", file, UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  /** Settles a span and waits until it is done; the page that shows how it went. */
  Browser.Answer settle(LocalDate first, LocalDate last, boolean latecomers) {
    var office = office();
    var answer = office.post("/ufficio/presenze/giornate", Map.of(
        "dal", first.toString(), "al", last.toString(), "aggiungi", String.valueOf(latecomers),
        "formId", UUID.randomUUID().toString()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return await().atMost(Duration.ofSeconds(60)).until(
        () -> office.get(answer.location()), page -> page.body().contains("Conclusa"));
  }

  boolean knows(String table, String column, UUID id) {
    return jdbc.sql("select exists (select from " + table + " where " + column + " = ?)")
        .param(id).query(Boolean.class).single();
  }

  void allIsTold() {
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("""
        select not exists (select from plan_due)
          and not exists (select from outbox where published_at is null)
        """).query(Boolean.class).single());
  }

  List<DayEvent> dayEvents(APupil pupil) {
    allIsTold();
    return events.all(Topics.DAY).stream()
        .filter(event -> event.pupilId().equals(pupil.id())).toList();
  }

  List<MealEvent> mealEvents(APupil pupil) {
    allIsTold();
    return events.all(Topics.MEAL).stream()
        .filter(event -> event.pupilId().equals(pupil.id()))
        .sorted(Comparator.comparing(MealEvent::date))
        .toList();
  }

  List<PlanState> plans(APupil pupil) {
    allIsTold();
    return events.all(Topics.PLAN).stream()
        .map(PlanState.class::cast)
        .filter(plan -> plan.pupilId().equals(pupil.id()))
        .toList();
  }

  Optional<PlanState> lastPlan(APupil pupil) {
    return plans(pupil).stream().reduce((earlier, later) -> later);
  }

  static String dayPath(APupil pupil, LocalDate day) {
    return "/presenze/" + pupil.id() + "/giorni/" + day;
  }

  static String absencePath(APupil pupil, LocalDate day) {
    return dayPath(pupil, day) + "/assenza";
  }
}
