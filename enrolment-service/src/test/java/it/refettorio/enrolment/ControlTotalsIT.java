package it.refettorio.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ControlEvent;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What enrolment says of a day's fees is what a reader of the fees finds. */
class ControlTotalsIT extends EnrolmentTest {

  private static final LocalDate DAY = LocalDate.of(2003, 9, 1);

  @Autowired private TestEvents events;

  @Test
  void theTotalsFollowTheFeesAndAreToldWhenTheyChange() {
    enrol();
    enrol();
    TestFee.of(2003, "25,00").charge(browser(), office);
    theTotalsAreThoseOfTheFees(1, 2, 5000);

    enrol();
    TestFee.of(2003, "10,00").charge(browser(), office);
    theTotalsAreThoseOfTheFees(2, 3, 6000);

    jdbc.update("insert into touched_day (topic, day) values ('enrolment.fee.v1', ?)", DAY);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.queryForObject(
        "select not exists (select from touched_day)", Boolean.class));
    theTotalsAreThoseOfTheFees(2, 3, 6000);
  }

  private void enrol() {
    var files = TestFiles.ofANewFamily();
    bring("SCUOLE", files.schools());
    bring("TARIFFE", files.tariffs().replace("2026-09-01", "2001-09-01"));
    bring("FAMIGLIE", files.families());
    bring("ISCRIZIONI", TestFiles.subscriptions("%s;MENSA;%s;5A;%s;;2003-09-15;2004-06-04"
        .formatted(files.pupil(), files.school(), files.tariff())));
  }

  private void theTotalsAreThoseOfTheFees(int told, int fees, long cents) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(fees()).hasSize(fees);
      assertThat(totals()).hasSize(told);
      assertThat(totals().getLast()).isEqualTo(TestTotals.of(Topics.FEE, DAY, cents,
          fees().stream().map(EnrolmentFeeCharged::feeId).toList()));
    });
  }

  private List<EnrolmentFeeCharged> fees() {
    return events.all(Topics.FEE).stream().map(EnrolmentFeeCharged.class::cast)
        .filter(fee -> fee.chargedOn().equals(DAY)).toList();
  }

  private List<ControlEvent> totals() {
    return events.all(Topics.ENROLMENT_CONTROL).stream()
        .filter(total -> total.topic().equals(Topics.FEE.name()) && total.day().equals(DAY))
        .toList();
  }
}
