package it.refettorio.attendance;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.attendance.settlement.SettlementRuns;
import it.refettorio.contracts.MealEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SettlementRunsIT extends AttendanceIT {

  private static final LocalDate MONDAY_BEFORE = TODAY.minusDays(1);
  private static final LocalDate ONE_WEEK_EARLIER = MONDAY_BEFORE.minusWeeks(1);

  private final ASchool school = ASchool.servingOn(MONDAY);
  private final APupil emma = APupil.at(school);

  @Autowired SettlementRuns runs;
  @Autowired TransactionTemplate transaction;

  @Test
  void aSchoolThatCannotBeSettledStopsNobodyElse() {
    var broken = ASchool.servingOn(MONDAY);
    var sara = APupil.at(broken);
    open(school);
    open(broken);
    enrol(emma, sara);
    cannotCountOn(ONE_WEEK_EARLIER, broken);

    var page = settle(ONE_WEEK_EARLIER, MONDAY_BEFORE, true);

    assertThat(mealEvents(emma)).extracting(MealEvent::date)
        .containsExactly(ONE_WEEK_EARLIER, MONDAY_BEFORE);
    assertThat(mealEvents(sara)).extracting(MealEvent::date).containsExactly(MONDAY_BEFORE);
    assertThat(page.body()).contains("Non riuscite");
  }

  /** One more meal is more than the column holds. */
  private void cannotCountOn(LocalDate day, ASchool there) {
    jdbc.sql("insert into settled_day (school_id, day, settled_at, meals) values (?, ?, now(), ?)")
        .param(there.id().value()).param(day).param(Integer.MAX_VALUE).update();
  }

  @Test
  void oneRunWorksAtATimeSoThatConnectionsAreLeft() {
    open(school);
    enrol(emma);
    var asked = transaction.execute(status -> {
      keepFromBeingSettled(school);
      var ids = Stream.generate(this::aRun).limit(3).toList();
      await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(20))
          .until(() -> restingOf(ids) == 2);
      return ids;
    });

    await().atMost(Duration.ofSeconds(60)).until(() -> asked.stream()
        .allMatch(id -> runs.find(id).orElseThrow().isFinished()));
    assertThat(mealEvents(emma)).hasSize(1);
  }

  private void keepFromBeingSettled(ASchool there) {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
        .param("attendance.day:" + there.id() + ":" + MONDAY_BEFORE).query().listOfRows();
  }

  /** Asked for and committed apart from the test's transaction. */
  private UUID aRun() {
    return CompletableFuture.supplyAsync(() -> {
      var id = runs.request(MONDAY_BEFORE, MONDAY_BEFORE, false, UUID.randomUUID());
      runs.carryOut(id, Duration.ZERO);
      return id;
    }).join();
  }

  /** How many of the runs nobody works on. */
  private int restingOf(List<UUID> ids) {
    return CompletableFuture.supplyAsync(() -> jdbc.sql("""
        select run_id from settlement_run where run_id in (:ids) and finished_at is null
        for share skip locked
        """).param("ids", ids).query(UUID.class).list().size()).join();
  }
}
