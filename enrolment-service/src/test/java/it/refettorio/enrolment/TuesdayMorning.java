package it.refettorio.enrolment;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** It is Tuesday, 24 November 2026, half past eight. */
@TestConfiguration
class TuesdayMorning {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  @Bean
  Clock clock() {
    return Clock.fixed(ZonedDateTime.of(2026, 11, 24, 8, 30, 0, 0, ROME).toInstant(), ROME);
  }
}
