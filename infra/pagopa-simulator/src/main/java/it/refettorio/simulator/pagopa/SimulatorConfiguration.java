package it.refettorio.simulator.pagopa;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

  @Bean
  Clock clock(SimulatorSettings settings) {
    return Clock.offset(Clock.system(ZoneId.of("Europe/Rome")), settings.clockOffset());
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  /** One thread only keeps the time; deliveries themselves run on virtual threads. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService timer() {
    return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("timer").factory());
  }
}
