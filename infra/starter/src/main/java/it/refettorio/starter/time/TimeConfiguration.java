package it.refettorio.starter.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** The one clock of a service: Europe/Rome, and shifted when somebody wants to see another day. */
@AutoConfiguration
@EnableConfigurationProperties(TimeConfiguration.ClockSettings.class)
public class TimeConfiguration {

  /** Business dates and cutoffs are judged in this zone. */
  public static final ZoneId ROME = ZoneId.of("Europe/Rome");

  /**
   * How the clock is set.
   *
   * @param offset added to the machine's time; zero in production
   */
  @ConfigurationProperties("refettorio.clock")
  record ClockSettings(@DefaultValue("PT0S") Duration offset) {}

  @Bean
  @ConditionalOnMissingBean
  Clock clock(ClockSettings settings) {
    return Clock.offset(Clock.system(ROME), settings.offset());
  }
}
