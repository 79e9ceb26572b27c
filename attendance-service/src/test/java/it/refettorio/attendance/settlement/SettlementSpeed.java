package it.refettorio.attendance.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.SchoolId;
import it.refettorio.starter.time.TimeConfiguration;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a day of the largest Italian city takes. A measurement and no test, so its name keeps it
 * out of {@code verify}; {@code -Dit.test=SettlementSpeed} runs it.
 */
@SpringBootTest
@WithInfrastructure
@Import(SettlementSpeed.AfterTheCutoff.class)
class SettlementSpeed {

  private static final Logger LOG = LoggerFactory.getLogger(SettlementSpeed.class);
  private static final int SCHOOLS = 200;
  private static final int PUPILS_PER_SCHOOL = 425;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TestConfiguration
  static class AfterTheCutoff {
    @Bean
    Clock clock() {
      return Clock.fixed(
          DAY.atTime(9, 16).atZone(TimeConfiguration.ROME).toInstant(), TimeConfiguration.ROME);
    }
  }

  @Autowired JdbcClient jdbc;
  @Autowired Settlement settlement;

  @Test
  void settlesTheLargestCityInSeconds() {
    jdbc.sql("""
        insert into service_period
          (school_id, school_year, first_day, last_day, description, imported_at)
        values (null, 2026, '2026-09-14', '2027-06-08', 'Anno', '2026-11-24T00:00Z')
        """).update();
    for (int n = 0; n < SCHOOLS; n++) {
      aSchool(n);
    }
    jdbc.sql("analyze").update();

    long start = System.nanoTime();
    var served = settlement.servedDays(DAY, DAY);
    served.forEach(day -> settlement.settle(day.school(), DAY, false, "speed"));
    var settled = Duration.ofNanos(System.nanoTime() - start);
    await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100)).until(() ->
        jdbc.sql("select not exists (select from outbox where published_at is null)")
            .query(Boolean.class).single());
    var told = Duration.ofNanos(System.nanoTime() - start);

    LOG.info("{} meals settled in {}, on Kafka after {}",
        SCHOOLS * PUPILS_PER_SCHOOL, settled, told);
    assertThat(jdbc.sql("select count(*) from meal").query(Long.class).single())
        .isEqualTo(SCHOOLS * PUPILS_PER_SCHOOL);
    assertThat(settled).isLessThan(Duration.ofSeconds(60));
  }

  private void aSchool(int number) {
    var school = new SchoolId(UUID.randomUUID());
    jdbc.sql("insert into school values (?, ?, ?, 1)")
        .param(school.value()).param("S" + number).param("Scuola " + number).update();
    jdbc.sql("insert into class_group values (?, ?, '1A', '{1,2,3,4,5}')")
        .param(school.value()).param(school.value()).update();
    jdbc.sql("""
        insert into subscription
        select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Emma', 'Molteni',
          'CANTEEN', ?, ?, '{}', '2026-09-14', null, null, 1
        from generate_series(1, ?)
        """).param(school.value()).param(school.value()).param(PUPILS_PER_SCHOOL).update();
  }
}
