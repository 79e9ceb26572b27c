package it.refettorio.notification;

import it.refettorio.starter.time.TimeConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's one clock, which stands where the test puts it. */
public class SettableClock extends Clock {

  private volatile Instant now = Instant.parse("2026-11-23T07:50:00Z");

  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {
    @Bean
    SettableClock clock() {
      return new SettableClock();
    }
  }

  /** Such as {@code 2026-11-23T09:15:01}, by the clocks of Rome. */
  public void set(String romanTime) {
    now = LocalDateTime.parse(romanTime).atZone(TimeConfiguration.ROME).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return TimeConfiguration.ROME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
