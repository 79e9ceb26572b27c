package it.refettorio.simulator.identity;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The outside world's identity proxy, with fictional people only. Never part of the product. */
// People choose who they are on a page: a user store with a generated password has no use here.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class IdentitySimulatorApplication {

  /** Real time: tokens must be valid for clients that check them now. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    SpringApplication.run(IdentitySimulatorApplication.class, args);
  }
}
